package org.convoke.directory;

import java.util.Optional;

/**
 * A category of people whom letters address or are copied to. The first ones are the
 * people of the organisations of a {@link Category}, the others are named one by one.
 */
public enum MailingCategory {

	MEMBER_STATES(Category.MEMBER_STATE), STATE_OF_PALESTINE(Category.STATE_OF_PALESTINE),
	SECTOR_MEMBERS(Category.SECTOR_MEMBER), ASSOCIATES(Category.ASSOCIATE), ACADEMIA(Category.ACADEMIA),
	STUDY_GROUP_CHAIRS(null), DEVELOPMENT_DIRECTOR(null), RADIOCOMMUNICATION_DIRECTOR(null), REGIONAL_DIRECTORS(null);

	private final Category category;

	MailingCategory(Category category) {
		this.category = category;
	}

	/** The category of organisations whose people these are. */
	public Optional<Category> category() {
		return Optional.ofNullable(this.category);
	}

}
