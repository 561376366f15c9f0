package org.convoke.circulars;

/** What an annex holds; each begins with a text of its own. */
public enum AnnexKind {

	PRACTICAL_INFORMATION, AGENDA, TIMETABLE, FORM, OTHER

}
