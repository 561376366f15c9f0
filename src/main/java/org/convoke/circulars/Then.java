package org.convoke.circulars;

/**
 * What is to be done with the draft once the form is saved, as a button of the editor
 * says it: {@code up:3f2a90cd} moves the paragraph of that name up.
 *
 * @param act what to do; empty when the form saves itself
 * @param what with which part; may be empty
 * @param seen the fingerprint of the other version that was chosen or turned down
 */
record Then(String act, String what, String seen) {

	static Then of(String value) {
		String[] parts = ((value != null) ? value : "").split(":", 3);
		return new Then(parts[0], (parts.length > 1) ? parts[1] : "", (parts.length > 2) ? parts[2] : "");
	}

	/** Whether somebody pressed a button; otherwise nothing moves below the cursor. */
	boolean isPressed() {
		return !this.act.isEmpty();
	}

	boolean is(String act) {
		return this.act.equals(act);
	}

}
