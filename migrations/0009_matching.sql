CREATE TABLE "community_tags" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"label" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"parent_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "community_tags_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "match_exposures" (
	"community_id" text NOT NULL,
	"week" text NOT NULL,
	"member_id" text NOT NULL,
	"other_id" text NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"position" smallint NOT NULL,
	"propensity" double precision NOT NULL,
	"weights_version" text NOT NULL,
	"features" jsonb NOT NULL,
	CONSTRAINT "match_exposures_community_id_week_member_id_other_id_pk" PRIMARY KEY("community_id","week","member_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "match_feedback" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"member_id" text NOT NULL,
	"other_id" text NOT NULL,
	"outcome" text NOT NULL,
	"note" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_feedback_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
CREATE TABLE "match_models" (
	"community_id" text NOT NULL,
	"version" integer NOT NULL,
	"weights" jsonb NOT NULL,
	"calibration" jsonb NOT NULL,
	"outcomes" integer NOT NULL,
	"fitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_models_community_id_version_pk" PRIMARY KEY("community_id","version")
);
--> statement-breakpoint
CREATE TABLE "match_preferences" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"weekly_capacity" smallint,
	"quiet_from_minute" smallint,
	"quiet_to_minute" smallint,
	"time_zone" text,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_preferences_community_id_member_id_pk" PRIMARY KEY("community_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "member_tag_choices" (
	"community_id" text NOT NULL,
	"member_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"is_dropped" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "member_tag_choices_community_id_member_id_tag_id_pk" PRIMARY KEY("community_id","member_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "round_pairs" (
	"community_id" text NOT NULL,
	"round_id" text NOT NULL,
	"member_id" text NOT NULL,
	"other_id" text NOT NULL,
	"score" double precision NOT NULL,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"is_locked" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "round_pairs_community_id_round_id_member_id_other_id_pk" PRIMARY KEY("community_id","round_id","member_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "round_participants" (
	"community_id" text NOT NULL,
	"round_id" text NOT NULL,
	"member_id" text NOT NULL,
	"side" text NOT NULL,
	"is_left_over" boolean DEFAULT false NOT NULL,
	CONSTRAINT "round_participants_community_id_round_id_member_id_pk" PRIMARY KEY("community_id","round_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"community_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"seed" bigint NOT NULL,
	"plan" jsonb NOT NULL,
	"quality" jsonb,
	"operation_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "rounds_community_id_id_pk" PRIMARY KEY("community_id","id")
);
--> statement-breakpoint
ALTER TABLE "community_tags" ADD CONSTRAINT "community_tags_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_exposures" ADD CONSTRAINT "match_exposures_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_exposures" ADD CONSTRAINT "match_exposures_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_exposures" ADD CONSTRAINT "match_exposures_other_fk" FOREIGN KEY ("community_id","other_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_feedback" ADD CONSTRAINT "match_feedback_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_feedback" ADD CONSTRAINT "match_feedback_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_feedback" ADD CONSTRAINT "match_feedback_other_fk" FOREIGN KEY ("community_id","other_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_models" ADD CONSTRAINT "match_models_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_preferences" ADD CONSTRAINT "match_preferences_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_preferences" ADD CONSTRAINT "match_preferences_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_tag_choices" ADD CONSTRAINT "member_tag_choices_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_tag_choices" ADD CONSTRAINT "member_tag_choices_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_round_fk" FOREIGN KEY ("community_id","round_id") REFERENCES "public"."rounds"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_other_fk" FOREIGN KEY ("community_id","other_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participants" ADD CONSTRAINT "round_participants_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participants" ADD CONSTRAINT "round_participants_round_fk" FOREIGN KEY ("community_id","round_id") REFERENCES "public"."rounds"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_participants" ADD CONSTRAINT "round_participants_member_fk" FOREIGN KEY ("community_id","member_id") REFERENCES "public"."members"("community_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_community_id_communities_id_fk" FOREIGN KEY ("community_id") REFERENCES "public"."communities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_exposures_other" ON "match_exposures" USING btree ("community_id","week","other_id");--> statement-breakpoint
CREATE INDEX "match_feedback_pair" ON "match_feedback" USING btree ("community_id","member_id","other_id","at");--> statement-breakpoint
CREATE INDEX "match_feedback_other" ON "match_feedback" USING btree ("community_id","other_id","at");--> statement-breakpoint
CREATE INDEX "round_pairs_member" ON "round_pairs" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "round_pairs_other" ON "round_pairs" USING btree ("community_id","other_id");--> statement-breakpoint
CREATE INDEX "round_participants_member" ON "round_participants" USING btree ("community_id","member_id");--> statement-breakpoint
CREATE INDEX "rounds_created" ON "rounds" USING btree ("community_id","created_at");