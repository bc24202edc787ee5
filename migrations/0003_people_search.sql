CREATE TABLE "member_tombstones" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"changed_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"deleted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_tombstones_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "search_term_askers" (
	"community_id" text NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"term" text NOT NULL,
	"asker_hash" text NOT NULL,
	CONSTRAINT "search_term_askers_community_id_day_kind_term_asker_hash_pk" PRIMARY KEY("community_id","day","kind","term","asker_hash")
);
--> statement-breakpoint
CREATE TABLE "search_term_days" (
	"community_id" text NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"term" text NOT NULL,
	"searches" integer DEFAULT 0 NOT NULL,
	"zero_results" integer DEFAULT 0 NOT NULL,
	"clicks" integer DEFAULT 0 NOT NULL,
	"contacts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "search_term_days_community_id_day_kind_term_pk" PRIMARY KEY("community_id","day","kind","term")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "name_reading" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "changed_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "search_term_askers" ADD CONSTRAINT "search_term_askers_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_term_days" ADD CONSTRAINT "search_term_days_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_tombstones_changed" ON "member_tombstones" USING btree ("community_id","changed_xid");--> statement-breakpoint
CREATE INDEX "members_changed" ON "members" USING btree ("community_id","changed_xid");