/** By table: data that names a member and is not in their export, with the reason they are told. */
export const keptBack: Readonly<Record<string, string>> = {
  member_blocks: 'Who blocked you: it is about them. Whom you blocked is in this file.',
  match_exposures: 'Who was proposed to you, and to whom you were: it is about them as well. It teaches what good matches are.',
  rounds: 'What organisers planned for everybody; your part of it is in this file.',
  profile_sights: 'Whose profile you were shown, and who was shown yours: here only counted. Both are deleted after days.',
  anomalies: 'Whether your reading looked like scraping: saying so would help those who scrape. An admin of the community can tell you.',
  refresh_tokens: 'Hashes of the tokens of your sessions: they prove who you are, and say nothing about you.',
  search_term_askers: 'That you searched for a term, as a keyed hash that is different for each term: it is only counted, and cannot be found by your name.',
  search_term_days: 'How often a word was searched for, without who did. A word of your name may be among them; it goes when you are erased.',
  search_doubts: 'That your entry in the search index is compared once more with your profile; for about a minute.',
  rate_windows: 'How many requests you sent in the last minutes, under a keyed hash.',
}
