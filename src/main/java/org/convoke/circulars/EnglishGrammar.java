package org.convoke.circulars;

/** English, which has but the article. */
class EnglishGrammar implements Grammar {

	@Override
	public String the(String noun) {
		return !Grammar.isName(noun) || noun.regionMatches(true, 0, "the ", 0, 4) ? noun : "the " + noun;
	}

	@Override
	public String of(String noun) {
		return "of " + the(noun);
	}

	@Override
	public String from(String noun) {
		return of(noun);
	}

	@Override
	public String to(String noun) {
		return "to " + noun;
	}

	@Override
	public String at(String noun) {
		return "at " + the(noun);
	}

	@Override
	public String in(String city) {
		return "in " + city;
	}

}
