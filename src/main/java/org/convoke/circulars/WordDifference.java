package org.convoke.circulars;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares two texts word by word. The longest common sequence of words is kept; what
 * stands between is removed and inserted.
 */
final class WordDifference {

	/** A Chinese character is a word; spaces and marks stand for themselves. */
	private static final Pattern WORD = Pattern.compile(
			"\\p{IsHan}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:['’\\u2011-][\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)*|\\n|\\s+|.",
			Pattern.DOTALL);

	private static final Pattern SENTENCE = Pattern.compile("[^.!?。\\n]*[.!?。\\n]*\\s*", Pattern.DOTALL);

	/** Beyond so many comparisons whole sentences are compared, then whole texts. */
	private static final long MOST = 2_000_000;

	private final List<Difference.Piece> pieces = new ArrayList<>();

	private WordDifference() {
	}

	/** The pieces that lead from one text to the other. */
	static List<Difference.Piece> between(String before, String after) {
		WordDifference difference = new WordDifference();
		difference.compare(before, after);
		return joined(difference.pieces);
	}

	private void compare(String before, String after) {
		List<String> old = cut(WORD, before);
		List<String> now = cut(WORD, after);
		if (!fits(old, now)) {
			old = cut(SENTENCE, before);
			now = cut(SENTENCE, after);
		}
		align(old, now);
	}

	private static List<String> cut(Pattern pattern, String text) {
		return pattern.matcher(text).results().map(MatchResult::group).filter((part) -> !part.isEmpty()).toList();
	}

	private static boolean fits(List<String> old, List<String> now) {
		int same = head(old, now) + tail(old, now, head(old, now));
		return (long) (old.size() - same) * (now.size() - same) <= MOST;
	}

	private static int head(List<String> old, List<String> now) {
		int same = 0;
		while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
			same++;
		}
		return same;
	}

	private static int tail(List<String> old, List<String> now, int head) {
		int same = 0;
		while (same < Math.min(old.size(), now.size()) - head
				&& old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
			same++;
		}
		return same;
	}

	private void align(List<String> old, List<String> now) {
		int head = head(old, now);
		int tail = tail(old, now, head);
		old.subList(0, head).forEach((word) -> add(Difference.Change.SAME, word));
		alignMiddle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
		old.subList(old.size() - tail, old.size()).forEach((word) -> add(Difference.Change.SAME, word));
	}

	private void alignMiddle(List<String> old, List<String> now) {
		int[][] common = fits(old, now) ? common(old, now) : null;
		int i = 0;
		int j = 0;
		while (common != null && i < old.size() && j < now.size()) {
			if (old.get(i).equals(now.get(j))) {
				add(Difference.Change.SAME, old.get(i++));
				j++;
			}
			else if (common[i + 1][j] >= common[i][j + 1]) {
				add(Difference.Change.REMOVED, old.get(i++));
			}
			else {
				add(Difference.Change.INSERTED, now.get(j++));
			}
		}
		old.subList(i, old.size()).forEach((word) -> add(Difference.Change.REMOVED, word));
		now.subList(j, now.size()).forEach((word) -> add(Difference.Change.INSERTED, word));
	}

	/** How many words the rests from there on have in common. */
	private static int[][] common(List<String> old, List<String> now) {
		int[][] common = new int[old.size() + 1][now.size() + 1];
		for (int i = old.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private void add(Difference.Change change, String text) {
		this.pieces.add(new Difference.Piece(change, text));
	}

	/**
	 * Runs of the same change in one piece. A lone space between two changes belongs to
	 * them, so that a rewritten phrase reads as one.
	 */
	private static List<Difference.Piece> joined(List<Difference.Piece> words) {
		List<Difference.Piece> joined = new ArrayList<>();
		StringBuilder removed = new StringBuilder();
		StringBuilder inserted = new StringBuilder();
		for (int i = 0; i < words.size(); i++) {
			Difference.Piece word = words.get(i);
			boolean bridge = word.change() == Difference.Change.SAME && word.text().matches("[ \\u00A0]+") && i > 0
					&& words.get(i - 1).change() != Difference.Change.SAME && i + 1 < words.size()
					&& words.get(i + 1).change() != Difference.Change.SAME;
			if (bridge || word.change() == Difference.Change.REMOVED) {
				removed.append(word.text());
			}
			if (bridge || word.change() == Difference.Change.INSERTED) {
				inserted.append(word.text());
			}
			if (!bridge && word.change() == Difference.Change.SAME) {
				flush(removed, inserted, joined);
				same(word.text(), joined);
			}
		}
		flush(removed, inserted, joined);
		return List.copyOf(joined);
	}

	private static void same(String text, List<Difference.Piece> joined) {
		int last = joined.size() - 1;
		if (last >= 0 && joined.get(last).change() == Difference.Change.SAME) {
			joined.set(last, new Difference.Piece(Difference.Change.SAME, joined.get(last).text() + text));
		}
		else {
			joined.add(new Difference.Piece(Difference.Change.SAME, text));
		}
	}

	private static void flush(StringBuilder removed, StringBuilder inserted, List<Difference.Piece> joined) {
		if (!removed.isEmpty()) {
			joined.add(new Difference.Piece(Difference.Change.REMOVED, removed.toString()));
		}
		if (!inserted.isEmpty()) {
			joined.add(new Difference.Piece(Difference.Change.INSERTED, inserted.toString()));
		}
		removed.setLength(0);
		inserted.setLength(0);
	}

}
