package org.convoke.circulars;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the parts of a text that was written anew: a part that says the same keeps its
 * name, one that stands between the same neighbours is taken for the changed one, and
 * only the others are new. So translations stay with what they translate, whether the
 * editor, a pasted text or the API brought the change.
 */
final class Pairing {

	private static final int NAME_LENGTH = 8;

	/** What {@link #newName} makes: the editor names what it adds by itself. */
	private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}");

	private Pairing() {
	}

	/**
	 * The wanted parts, each with a name; names that neither a part has nor the editor
	 * would give are not taken.
	 */
	static <P extends Paired<P>> List<P> keep(List<P> current, List<P> wanted) {
		Set<String> free = new HashSet<>(current.stream().map(Paired::id).filter(Objects::nonNull).toList());
		String[] names = new String[wanted.size()];
		for (int i = 0; i < names.length; i++) {
			String name = wanted.get(i).id();
			names[i] = (free.remove(name) || isNew(name, current, names)) ? name : null;
		}
		for (int i = 0; i < names.length; i++) {
			P part = wanted.get(i);
			names[i] = (names[i] != null) ? names[i]
					: take(free, current.stream().filter((other) -> free.contains(other.id()) && other.says(part)));
		}
		fillGaps(current.stream().map(Paired::id).toList(), free, names);
		List<P> named = new ArrayList<>();
		for (int i = 0; i < names.length; i++) {
			named.add(wanted.get(i).named((names[i] != null) ? names[i] : newName()));
		}
		return List.copyOf(named);
	}

	private static <P extends Paired<P>> boolean isNew(String name, List<P> current, String[] taken) {
		return name != null && NAME.matcher(name).matches() && !Arrays.asList(taken).contains(name)
				&& current.stream().noneMatch((part) -> name.equals(part.id()));
	}

	private static <P extends Paired<P>> String take(Set<String> free, Stream<P> same) {
		String name = same.map(Paired::id).findFirst().orElse(null);
		free.remove(name);
		return name;
	}

	/** What is left follows the part before it, in the order of the letter. */
	private static void fillGaps(List<String> current, Set<String> free, String[] names) {
		int at = 0;
		for (int i = 0; i < names.length; i++) {
			if (names[i] != null) {
				at = current.indexOf(names[i]) + 1;
			}
			else if (at < current.size() && free.remove(current.get(at))) {
				names[i] = current.get(at++);
			}
		}
	}

	/** A name that no other part has. */
	static String newName() {
		return UUID.randomUUID().toString().replace("-", "").substring(0, NAME_LENGTH);
	}

}
