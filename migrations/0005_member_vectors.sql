CREATE TABLE "member_vectors" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"model" text NOT NULL,
	"source_hash" text NOT NULL,
	"member_version" bigint NOT NULL,
	"vector" "bytea" NOT NULL,
	"changed_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_vectors_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "member_vectors" ADD CONSTRAINT "member_vectors_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_vectors_changed" ON "member_vectors" USING btree ("community_id","changed_xid");