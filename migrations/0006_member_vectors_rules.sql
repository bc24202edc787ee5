-- Written by hand: drizzle-kit does not make policies.
alter table member_vectors enable row level security;
--> statement-breakpoint
alter table member_vectors force row level security;
--> statement-breakpoint
create policy one_community on member_vectors to renmai_app
  using (community_id = (select current_community())) with check (community_id = (select current_community()));
--> statement-breakpoint
create policy all_communities on member_vectors to renmai_system using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on member_vectors to renmai_app, renmai_system;
--> statement-breakpoint
-- Bytes of a vector do not compress.
alter table member_vectors alter column vector set storage external;
