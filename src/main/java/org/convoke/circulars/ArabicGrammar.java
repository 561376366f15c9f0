package org.convoke.circulars;

/** Arabic writes the preposition of "the meeting of the group" as one word with it. */
class ArabicGrammar implements Grammar {

	@Override
	public String of(String noun) {
		if (noun.startsWith("\u0627\u0644")) {
			// The article loses its alif, and before a lam all of itself.
			return "\u0644" + (noun.startsWith("\u0644", 2) ? noun.substring(2) : noun.substring(1));
		}
		boolean arabic = !noun.isEmpty()
				&& Character.UnicodeScript.of(noun.codePointAt(0)) == Character.UnicodeScript.ARABIC;
		return arabic ? "\u0644" + noun : noun;
	}

}
