CREATE TABLE "admission_proofs" (
	"community_id" text NOT NULL,
	"proof_hash" text NOT NULL,
	"used_by" text,
	"used_at" timestamp with time zone,
	CONSTRAINT "admission_proofs_community_id_proof_hash_pk" PRIMARY KEY("community_id","proof_hash")
);
--> statement-breakpoint
CREATE TABLE "anomalies" (
	"community_id" text NOT NULL,
	"viewer" text NOT NULL,
	"day" text NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "anomalies_community_id_day_kind_viewer_pk" PRIMARY KEY("community_id","day","kind","viewer")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"answers" jsonb NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"decided_by" text,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "applications_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"community_id" text NOT NULL,
	"position" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_member_id" text,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_entries_community_id_position_pk" PRIMARY KEY("community_id","position")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"community_id" text PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"code_hash" text NOT NULL,
	"code_last4" text NOT NULL,
	"note" text,
	"uses_max" integer NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "invitations_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "invitations_code_unique" UNIQUE("community_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "login_apps" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"provider" text NOT NULL,
	"app_id" text NOT NULL,
	"issuer" text,
	"secret_sealed" "bytea" NOT NULL,
	"access_token_sealed" "bytea",
	"access_token_expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "login_apps_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "login_apps_app_unique" UNIQUE("community_id","provider","app_id")
);
--> statement-breakpoint
CREATE TABLE "member_identities" (
	"community_id" text NOT NULL,
	"provider" text NOT NULL,
	"app_id" text NOT NULL,
	"subject" text NOT NULL,
	"union_subject" text,
	"member_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_identities_community_id_provider_app_id_subject_pk" PRIMARY KEY("community_id","provider","app_id","subject")
);
--> statement-breakpoint
CREATE TABLE "moderation_items" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"patch" jsonb NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"provider" text NOT NULL,
	"verdict" text,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"is_escalated" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	CONSTRAINT "moderation_items_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "profile_sights" (
	"community_id" text NOT NULL,
	"viewer" text NOT NULL,
	"day" text NOT NULL,
	"member_id" text NOT NULL,
	CONSTRAINT "profile_sights_community_id_viewer_day_member_id_pk" PRIMARY KEY("community_id","viewer","day","member_id")
);
--> statement-breakpoint
CREATE TABLE "rate_windows" (
	"bucket" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"used" integer NOT NULL,
	CONSTRAINT "rate_windows_bucket_window_start_pk" PRIMARY KEY("bucket","window_start")
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"community_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"session_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "refresh_tokens_community_id_token_hash_pk" PRIMARY KEY("community_id","token_hash"),
	CONSTRAINT "refresh_tokens_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"provider" text NOT NULL,
	"app_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "sessions_community_id_id_pk" PRIMARY KEY("community_id","id"),
	CONSTRAINT "sessions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"private_sealed" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"signs_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"other_id" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "connections_community_id_member_id_other_id_pk" PRIMARY KEY("community_id","member_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "consent_receipts" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"purpose" text NOT NULL,
	"is_given" boolean NOT NULL,
	"policy_version" text,
	"source" text NOT NULL,
	"app_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_receipts_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"external_id_hash" text,
	"erased_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	CONSTRAINT "erasures_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_blocks" (
	"community_id" text NOT NULL,
	"blocker_id" text NOT NULL,
	"blocked_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_blocks_community_id_blocker_id_blocked_id_pk" PRIMARY KEY("community_id","blocker_id","blocked_id")
);
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "is_publishable" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "origins" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "app_ids" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "profiles_per_day_max" integer;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "status" text DEFAULT 'active' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "role" text DEFAULT 'member' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "listing" text DEFAULT 'listed' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "visibility" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "consents" text[] DEFAULT '{"directory","matching","contact"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "join_source" text DEFAULT 'key' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_honey" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_shown" boolean GENERATED ALWAYS AS (status = 'active' and listing <> 'hidden' and 'directory' = any(consents)) STORED;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_found" boolean GENERATED ALWAYS AS (status = 'active' and listing = 'listed' and 'directory' = any(consents)) STORED;--> statement-breakpoint
ALTER TABLE "admission_proofs" ADD CONSTRAINT "admission_proofs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anomalies" ADD CONSTRAINT "anomalies_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_apps" ADD CONSTRAINT "login_apps_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_identities" ADD CONSTRAINT "member_identities_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_identities" ADD CONSTRAINT "member_identities_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_items" ADD CONSTRAINT "moderation_items_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_items" ADD CONSTRAINT "moderation_items_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_sights" ADD CONSTRAINT "profile_sights_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_fk" FOREIGN KEY ("community_id","session_id") REFERENCES "public"."sessions"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connections" ADD CONSTRAINT "connections_other_fk" FOREIGN KEY ("community_id","other_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_receipts" ADD CONSTRAINT "consent_receipts_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_receipts" ADD CONSTRAINT "consent_receipts_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_blocks" ADD CONSTRAINT "member_blocks_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_blocks" ADD CONSTRAINT "member_blocks_blocker_fk" FOREIGN KEY ("community_id","blocker_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_blocks" ADD CONSTRAINT "member_blocks_blocked_fk" FOREIGN KEY ("community_id","blocked_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_turn" ON "applications" USING btree ("community_id","status","submitted_at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("community_id","subject_member_id","position");--> statement-breakpoint
CREATE INDEX "member_identities_union" ON "member_identities" USING btree ("community_id","provider","union_subject");--> statement-breakpoint
CREATE INDEX "member_identities_member" ON "member_identities" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "moderation_items_turn" ON "moderation_items" USING btree ("community_id","status","created_at");--> statement-breakpoint
CREATE INDEX "moderation_items_member" ON "moderation_items" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "rate_windows_start" ON "rate_windows" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "connections_other" ON "connections" USING btree ("community_id","other_id");--> statement-breakpoint
CREATE INDEX "consent_receipts_member" ON "consent_receipts" USING btree ("community_id","member_id","at");--> statement-breakpoint
CREATE INDEX "member_blocks_blocked" ON "member_blocks" USING btree ("community_id","blocked_id");