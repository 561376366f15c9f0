package org.convoke.registrations;

/** The regions in which the Union counts its Member States. */
public enum Region {

	AFRICA, AMERICAS, ARAB_STATES, ASIA_PACIFIC, CIS, EUROPE

}
