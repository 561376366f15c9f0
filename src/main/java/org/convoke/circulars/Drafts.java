package org.convoke.circulars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.convoke.audit.AuditLog;
import org.convoke.circulars.CircularForm.AnnexForm;
import org.convoke.circulars.CircularForm.CardForm;
import org.convoke.web.NotFoundException;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases of the editor: saving what is typed without overwriting what others type
 * at the same draft, moving and adding parts, deleting drafts.
 */
@Service
@Transactional
class Drafts {

	private final CircularRepository repository;

	private final Circulars circulars;

	private final AnnexBeginnings beginnings;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final MessageSource messages;

	Drafts(CircularRepository repository, Circulars circulars, AnnexBeginnings beginnings, EntityManager entities,
			JdbcClient jdbc, AuditLog audit, MessageSource messages) {
		this.repository = repository;
		this.circulars = circulars;
		this.beginnings = beginnings;
		this.entities = entities;
		this.jdbc = jdbc;
		this.audit = audit;
		this.messages = messages;
	}

	/**
	 * How a form was saved.
	 *
	 * @param form the form to go on with: the draft as it is stored now, but for the
	 * parts in conflict, which are as they were typed
	 * @param conflicts parts that are not stored, since somebody else has changed them
	 * meanwhile, too
	 * @param others parts that somebody else has changed meanwhile
	 * @param by who changed the draft before; null when nobody did
	 * @param focus the name of what was added, or null
	 */
	record Saved(CircularForm form, Map<String, Merge.Conflict> conflicts, Set<String> others, String by,
			String focus) {
	}

	/**
	 * Saves what the form says, and does what a button says.
	 * @param invalid parts that make no sense: they stay as they are stored
	 */
	Saved save(String key, CircularForm typed, Set<String> invalid, Then then) {
		Circular circular = locked(key);
		circular.requireDraft();
		String by = (circular.getLastChange() != null) ? circular.getLastChange().by() : null;
		FormParts stored = new FormParts(FormFilling.of(circular, this.messages));
		Map<String, String> theirs = stored.values();
		Map<String, String> mine = new FormParts(typed).values();
		mine.keySet().removeAll(invalid);
		Map<String, String> bases = new HashMap<>(typed.base());
		settle(then, bases, mine, theirs);
		Merge merge = Merge.of(bases, mine, theirs);
		Arrangement arranged = arrange(circular, merged(stored, typed, merge), then, merge);
		this.circulars.change(circular, wanted(merged(stored, typed, merge), arranged, typed, then));
		this.entities.flush();
		CircularForm shown = shown(circular, typed, bases, merge, invalid);
		if (!then.isPressed()) {
			// The page goes on to show what was there before, and must not say otherwise.
			merge.others().forEach((part) -> shown.base().put(part, bases.get(part)));
		}
		return new Saved(shown, merge.conflicts(), merge.others(), by, then.is("split") ? null : arranged.focus());
	}

	/** Takes the version that was chosen where two were shown. */
	private static void settle(Then then, Map<String, String> bases, Map<String, String> mine,
			Map<String, String> theirs) {
		if (then.is("mine")) {
			bases.put(then.what(), then.seen());
		}
		else if (then.is("theirs")) {
			// Who has taken the part away is followed, too.
			mine.computeIfPresent(then.what(), (part, typed) -> theirs.get(part));
		}
	}

	private static CircularForm merged(FormParts stored, CircularForm typed, Merge merge) {
		FormParts mine = new FormParts(typed);
		Map<String, AnnexForm> annexes = new HashMap<>();
		typed.annexes().forEach((annex) -> annexes.put(annex.id(), annex));
		stored.form().annexes().forEach((annex) -> annexes.put(annex.id(), annex));
		return stored.with(merge.values(),
				order(stored.cardOrder(), mine.cardOrder(), FormParts.CARD, merge.values().keySet()),
				order(stored.annexOrder(), mine.annexOrder(), FormParts.ANNEX, merge.values().keySet()), annexes::get);
	}

	/**
	 * The order as it is stored, with what was taken away there and changed here in the
	 * place that it has here.
	 */
	private static List<String> order(List<String> stored, List<String> mine, String prefix, Set<String> parts) {
		List<String> order = new ArrayList<>(stored);
		for (int i = 0; i < mine.size(); i++) {
			if (!order.contains(mine.get(i)) && parts.contains(prefix + mine.get(i))) {
				order.add((i == 0) ? 0 : order.indexOf(mine.get(i - 1)) + 1, mine.get(i));
			}
		}
		return order;
	}

	private Arrangement arrange(Circular circular, CircularForm merged, Then then, Merge merge) {
		Arrangement arrangement = new Arrangement(merged, (kind) -> this.beginnings.of(circular, kind));
		if (then.isPressed()) {
			arrangement.split();
		}
		boolean unseen = merge.others().contains(FormParts.CARD + then.what())
				|| merge.others().contains(FormParts.ANNEX + then.what());
		// What somebody else has just changed is first shown, and not taken away unseen.
		if (!then.act().endsWith("delete") || !unseen) {
			arrangement.apply(then);
		}
		return arrangement;
	}

	private static CircularDraft wanted(CircularForm merged, Arrangement arranged, CircularForm typed, Then then) {
		CircularForm form = merged.with(arranged.cards(), arranged.annexes());
		return (then.isPressed() ? form.pasting(typed.paragraphs()) : form).draft();
	}

	/** The draft as it is stored, but with what could not be stored as it was typed. */
	private CircularForm shown(Circular circular, CircularForm typed, Map<String, String> bases, Merge merge,
			Set<String> invalid) {
		CircularForm now = FormFilling.of(circular, this.messages);
		FormParts parts = new FormParts(now);
		Map<String, String> values = parts.values();
		Map<String, String> mine = new FormParts(typed).values();
		invalid.stream().filter(values::containsKey).forEach((part) -> values.put(part, mine.getOrDefault(part, "")));
		merge.conflicts().forEach((part, conflict) -> {
			values.put(part, conflict.mine());
			now.base().put(part, bases.getOrDefault(part, ""));
		});
		Map<String, AnnexForm> annexes = new HashMap<>();
		now.annexes().forEach((annex) -> annexes.put(annex.id(), annex));
		CircularForm shown = parts.with(values, parts.cardOrder(), parts.annexOrder(), annexes::get);
		return shown.with(FormFilling.cards(shown.cards().stream().map(CardForm::paragraph).toList()), shown.annexes());
	}

	/** Deletes a draft with all its translations. */
	void delete(String key) {
		Circular circular = locked(key);
		circular.requireEditable();
		this.audit.record("circular.deleted", "circular:" + circular.getKey(),
				Map.of("subject", circular.text().subject()));
		this.repository.delete(circular);
	}

	/** Whoever saves the same draft at the same time waits here. */
	private Circular locked(String key) {
		this.jdbc.sql("select id from circular where key = :key or draft_key = :key for update")
			.param("key", key)
			.query(Long.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		return this.repository.findByKey(key).orElseThrow(NotFoundException::new);
	}

}
