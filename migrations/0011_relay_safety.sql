CREATE TABLE "search_doubts" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"difference" text,
	CONSTRAINT "search_doubts_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "search_outbox" ADD COLUMN "waiting_since" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "search_outbox" ADD COLUMN "parked_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "rollback_wanted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "abort_wanted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "build_generation" text;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "swap_to" text;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "former_generation" text;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "former_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "rejected_generation" text;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "drift" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "checked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "swept_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "search_doubts_due" ON "search_doubts" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "members_updated" ON "members" USING btree ("updated_at");