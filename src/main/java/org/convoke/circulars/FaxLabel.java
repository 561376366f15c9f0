package org.convoke.circulars;

/** The word before the number: French letters print "Télécopie" or "Fax". */
public enum FaxLabel {

	TELEFAX, FAX

}
