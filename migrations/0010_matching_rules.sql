-- Written by hand: drizzle-kit does not make policies.
do $$
declare
  table_name text;
begin
  foreach table_name in array array[
    'match_preferences', 'match_feedback', 'match_exposures', 'match_models', 'community_tags', 'member_tag_choices', 'rounds', 'round_participants', 'round_pairs'
  ] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy one_community on %I to renmai_app
      using (community_id = (select current_community())) with check (community_id = (select current_community()))', table_name);
    execute format('create policy all_communities on %I to renmai_system using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to renmai_app, renmai_system', table_name);
  end loop;
end $$;
