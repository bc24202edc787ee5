-- Ordered by hand: drizzle-kit adds a key before its column. Locks are taken in the order in which writers of an earlier version take them.
LOCK TABLE "communities" IN SHARE ROW EXCLUSIVE MODE;--> statement-breakpoint
LOCK TABLE "search_doubts", "search_outbox", "search_state" IN ACCESS EXCLUSIVE MODE;--> statement-breakpoint
CREATE TABLE "community_placements" (
	"community_id" text NOT NULL,
	"server" text NOT NULL,
	"state" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" bigint,
	"after_xid" "xid8",
	CONSTRAINT "community_placements_community_id_server_pk" PRIMARY KEY("community_id","server")
);
--> statement-breakpoint
DROP INDEX "search_doubts_due";--> statement-breakpoint
DROP INDEX "search_outbox_turn";--> statement-breakpoint
ALTER TABLE "search_doubts" DROP CONSTRAINT "search_doubts_community_id_member_id_pk";--> statement-breakpoint
ALTER TABLE "search_outbox" DROP CONSTRAINT "search_outbox_community_id_member_id_pk";--> statement-breakpoint
ALTER TABLE "search_state" DROP COLUMN "singleton";--> statement-breakpoint
ALTER TABLE "search_doubts" ADD COLUMN "server" text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_outbox" ADD COLUMN "server" text DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_state" ADD COLUMN "server" text PRIMARY KEY DEFAULT 'main' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_doubts" ADD CONSTRAINT "search_doubts_community_id_member_id_server_pk" PRIMARY KEY("community_id","member_id","server");--> statement-breakpoint
ALTER TABLE "search_outbox" ADD CONSTRAINT "search_outbox_community_id_member_id_server_pk" PRIMARY KEY("community_id","member_id","server");--> statement-breakpoint
CREATE UNIQUE INDEX "community_placements_live" ON "community_placements" USING btree ("community_id") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "community_placements_server" ON "community_placements" USING btree ("server","state");--> statement-breakpoint
CREATE INDEX "search_doubts_due" ON "search_doubts" USING btree ("server","due_at");--> statement-breakpoint
CREATE INDEX "search_outbox_turn" ON "search_outbox" USING btree ("server","lane","available_at");
