package org.convoke.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records: a request fills what their constructors take and reaches nothing
 * behind, where rows may have been sorted out or maps be closed already.
 */
@ControllerAdvice(annotations = Controller.class)
class FormBinding {

	@InitBinder
	void byConstructorOnly(WebDataBinder binder) {
		binder.setDeclarativeBinding(true);
	}

}
