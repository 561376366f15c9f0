package org.convoke.directory;

/**
 * What an organisation (or the person who stands for none) is to the union; decides who
 * may take part.
 */
public enum Category {

	MEMBER_STATE, STATE_OF_PALESTINE, SECTOR_MEMBER, ASSOCIATE, ACADEMIA, ORGANISATION, INVITED_EXPERT, INDIVIDUAL,
	SECRETARIAT

}
