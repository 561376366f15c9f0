package org.convoke.web;

/** Somebody asked for, or wrote in, a language that is none of the {@link Language}s. */
public class UnknownLanguageException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	UnknownLanguageException(String code) {
		super("Not an official language: " + code);
	}

}
