CREATE TABLE "api_keys" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"secret_hmac" text NOT NULL,
	"secret_last4" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_keys_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "api_keys_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"member_number_last" integer DEFAULT 0 NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "communities_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"key" text NOT NULL,
	"slot" smallint NOT NULL,
	"kind" text NOT NULL,
	"labels" jsonb NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"is_searchable" boolean DEFAULT true NOT NULL,
	"is_facetable" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_fields_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "custom_fields_key_unique" UNIQUE("community_id","key"),
	CONSTRAINT "custom_fields_slot_unique" UNIQUE("community_id","slot")
);
--> statement-breakpoint
CREATE TABLE "member_contacts" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"wechat_id" text,
	"phone" text,
	"email" text,
	CONSTRAINT "member_contacts_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"number" integer NOT NULL,
	"external_id" text,
	"display_name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"headline" text,
	"bio" text,
	"city" text,
	"industry" text,
	"company" text,
	"title" text,
	"years_of_experience" double precision,
	"skills" text[] DEFAULT '{}' NOT NULL,
	"interests" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"education" text[] DEFAULT '{}' NOT NULL,
	"links" text[] DEFAULT '{}' NOT NULL,
	"offers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"needs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"availability" text,
	"lat" double precision,
	"lng" double precision,
	"custom" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"import_key" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "members_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "members_number_unique" UNIQUE("community_id","number"),
	CONSTRAINT "members_external_id_unique" UNIQUE("community_id","external_id"),
	CONSTRAINT "members_import_key_unique" UNIQUE("community_id","import_key")
);
--> statement-breakpoint
CREATE TABLE "search_outbox" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"revision" bigint NOT NULL,
	"pending_since" bigint NOT NULL,
	"lane" smallint DEFAULT 0 NOT NULL,
	"available_at" timestamp with time zone DEFAULT now() NOT NULL,
	"claimed_epoch" bigint,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"last_error_code" text,
	CONSTRAINT "search_outbox_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "search_state" (
	"singleton" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"relay_epoch" bigint DEFAULT 0 NOT NULL,
	"live_generation" text,
	"rebuild_wanted" boolean DEFAULT false NOT NULL,
	"build_revision" bigint,
	"build_total" integer
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"community_id" text NOT NULL,
	"credential" text NOT NULL,
	"key_hash" text NOT NULL,
	"fingerprint" text NOT NULL,
	"resource_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_community_id_credential_key_hash_pk" PRIMARY KEY("community_id","credential","key_hash")
);
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"community_id" text NOT NULL,
	"operation_id" text NOT NULL,
	"position" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_chunks_community_id_operation_id_position_pk" PRIMARY KEY("community_id","operation_id","position")
);
--> statement-breakpoint
CREATE TABLE "operation_errors" (
	"community_id" text NOT NULL,
	"operation_id" text NOT NULL,
	"position" integer NOT NULL,
	"row" integer NOT NULL,
	"pointer" text NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "operation_errors_community_id_operation_id_position_pk" PRIMARY KEY("community_id","operation_id","position")
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"progress_done" integer DEFAULT 0 NOT NULL,
	"progress_total" integer,
	"input" jsonb NOT NULL,
	"checkpoint" jsonb,
	"result" jsonb,
	"failure" jsonb,
	"error_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "operations_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_contacts" ADD CONSTRAINT "member_contacts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_contacts" ADD CONSTRAINT "member_contacts_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_outbox_turn" ON "search_outbox" USING btree ("lane","available_at");--> statement-breakpoint
CREATE INDEX "search_outbox_pending" ON "search_outbox" USING btree ("community_id","pending_since");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "operations_created_at" ON "operations" USING btree ("community_id","created_at");