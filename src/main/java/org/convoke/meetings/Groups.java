package org.convoke.meetings;

import java.util.List;
import java.util.Map;

import org.convoke.audit.AuditLog;
import org.convoke.directory.Countries;
import org.convoke.web.InvalidException;
import org.convoke.web.NotFoundException;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of the bodies that meet. */
@Service
@Transactional
public class Groups {

	private final GroupRepository groups;

	private final Countries countries;

	private final AuditLog audit;

	Groups(GroupRepository groups, Countries countries, AuditLog audit) {
		this.groups = groups;
		this.countries = countries;
		this.audit = audit;
	}

	/**
	 * Creates a group.
	 * @param slug the last segment of its address; blank for one made of the acronym
	 */
	public Group create(String slug, GroupDetails details) {
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		String address = (slug == null || slug.isBlank()) ? Slug.of(details.acronym()) : slug.strip();
		if (!details.acronym().isEmpty() || !address.isEmpty()) {
			Rules.slug(wrong, address, 60);
		}
		wrong.throwIfAny();
		Group group = new Group(address, details.acronym(), details.name());
		group.describe(details);
		save(group);
		this.audit.record("group.created", subject(group), Map.of());
		return group;
	}

	/**
	 * Describes a group anew.
	 * @param version the version that was read
	 */
	public Group change(String slug, int version, GroupDetails details) {
		Group group = get(slug);
		if (group.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Group.class, group.getId());
		}
		InvalidException wrong = new InvalidException();
		details.check(wrong, this.countries);
		wrong.throwIfAny();
		group.describe(details);
		save(group);
		this.audit.record("group.changed", subject(group), Map.of());
		return group;
	}

	/**
	 * The group at that address.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Group get(String slug) {
		return this.groups.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	@Transactional(readOnly = true)
	public Group get(long id) {
		return this.groups.findById(id).orElseThrow(NotFoundException::new);
	}

	private void save(Group group) {
		try {
			this.groups.saveAndFlush(group);
		}
		catch (DataIntegrityViolationException ex) {
			throw Constraints.explain(ex, group.getSlug());
		}
	}

	private static String subject(Group group) {
		return "group:" + group.getSlug();
	}

}
