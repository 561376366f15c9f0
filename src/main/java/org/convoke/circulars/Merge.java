package org.convoke.circulars;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Brings together what two people wrote at the same text, part by part. A part that only
 * one of them has changed is taken from that one; a part that both have changed stays as
 * it is stored and is told as a conflict, with both versions.
 *
 * @param values each part as it is to be stored
 * @param conflicts the parts that both have changed
 * @param others the parts that only somebody else has changed
 */
record Merge(Map<String, String> values, Map<String, Conflict> conflicts, Set<String> others) {

	/** What one person has typed, and what another one has stored meanwhile. */
	record Conflict(String mine, String theirs) {
	}

	/**
	 * Merges the parts that somebody sends.
	 * @param bases fingerprints of the parts as they were when that person began
	 * @param mine the parts as that person has them
	 * @param theirs the parts as they are stored now
	 */
	static Merge of(Map<String, String> bases, Map<String, String> mine, Map<String, String> theirs) {
		Merge merge = new Merge(new LinkedHashMap<>(theirs), new LinkedHashMap<>(), new LinkedHashSet<>());
		mine.forEach((part, typed) -> {
			String stored = theirs.get(part);
			String base = bases.get(part);
			if (typed.equals(stored)) {
				return;
			}
			if (Fingerprint.of(typed).equals(base)) {
				merge.others.add(part);
			}
			// What somebody has taken away meanwhile comes back when it was changed here.
			else if (stored == null || Fingerprint.of(stored).equals(base)) {
				merge.values.put(part, typed);
			}
			else {
				merge.conflicts.put(part, new Conflict(typed, stored));
			}
		});
		return merge;
	}

}
