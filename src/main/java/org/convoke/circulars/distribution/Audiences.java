package org.convoke.circulars.distribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.convoke.circulars.LetterMails;
import org.convoke.circulars.LetterMails.Addressing;
import org.convoke.directory.MailingCategory;
import org.convoke.directory.People;
import org.convoke.directory.People.Member;
import org.convoke.mail.Outbox;
import org.convoke.web.LocalizedText;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Resolves the addressees and copies of a letter to people, and those who got the letter
 * that it amends.
 */
@Service
@Transactional(readOnly = true)
class Audiences {

	private final People people;

	private final RecipientStore recipients;

	private final Outbox outbox;

	Audiences(People people, RecipientStore recipients, Outbox outbox) {
		this.people = people;
		this.recipients = recipients;
		this.outbox = outbox;
	}

	/** Who would get the letter now and has not got it yet. */
	Audience of(Addressing letter) {
		List<Member> addressees = this.people.members(categories(letter.addressees()));
		List<Member> copies = this.people.members(categories(letter.copies()));
		// Who is addressed is not sent a copy, too.
		Map<Long, Recipient> chosen = new LinkedHashMap<>();
		addressees.forEach((member) -> chosen.put(member.person(), recipient(member, Role.ADDRESSEE, false)));
		copies.forEach((member) -> chosen.putIfAbsent(member.person(), recipient(member, Role.COPY, false)));
		List<Recipient> all = new ArrayList<>(chosen.values());
		all.addAll(inherited(letter, chosen.keySet()));
		Set<String> written = new HashSet<>(this.recipients.addresses(letter.id()));
		List<Recipient> reached = all.stream()
			.filter((recipient) -> recipient.email() != null && written.add(recipient.email()))
			.toList();
		List<Audience.Line> lines = Stream
			.concat(lines(letter.addressees(), Role.ADDRESSEE, addressees), lines(letter.copies(), Role.COPY, copies))
			.toList();
		return new Audience(letter, reached, all.stream().filter((recipient) -> recipient.email() == null).toList(),
				lines,
				this.people
					.organisationsWithoutPeople(Stream.of(categories(letter.addressees()), categories(letter.copies()))
						.flatMap(Collection::stream)
						.collect(Collectors.toSet())),
				this.outbox.undeliverable(reached.stream().map(Recipient::email).toList()));
	}

	/**
	 * Those who got a letter above, at the address that the directory now has for them.
	 */
	private List<Recipient> inherited(Addressing letter, Set<Long> chosen) {
		List<Recipient> above = this.recipients.above(letter.id());
		Map<Long, Member> known = this.people
			.find(above.stream().map(Recipient::person).filter(Objects::nonNull).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Member::person, Function.identity()));
		return above.stream()
			.filter((recipient) -> recipient.person() == null || !chosen.contains(recipient.person()))
			.map((recipient) -> {
				Member member = (recipient.person() != null) ? known.get(recipient.person()) : null;
				return (member != null && member.email() != null) ? recipient(member, recipient.role(), true)
						: recipient;
			})
			.toList();
	}

	private static Set<MailingCategory> categories(List<LetterMails.Line> lines) {
		return lines.stream().map(LetterMails.Line::category).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	private static Recipient recipient(Member member, Role role, boolean inherited) {
		return new Recipient(member.person(), member.email(), member.name(), member.language(), member.organisation(),
				role, inherited);
	}

	private static Stream<Audience.Line> lines(List<LetterMails.Line> lines, Role role, List<Member> members) {
		return lines.stream().map((line) -> {
			LocalizedText text = line.text();
			if (line.category() == null) {
				return new Audience.Line(text, null, role, 0, 0);
			}
			List<Member> named = members.stream().filter((member) -> member.belongsTo(line.category())).toList();
			return new Audience.Line(text, line.category(), role, named.size(),
					(int) named.stream().filter((member) -> member.email() == null).count());
		});
	}

}
