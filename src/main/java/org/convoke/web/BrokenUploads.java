package org.convoke.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Answers uploads that cannot be taken into their parts. They fail before a controller is
 * chosen, so this goes for pages and the API alike.
 */
@ControllerAdvice
@Order(2)
class BrokenUploads {

	@ExceptionHandler
	void broken(MultipartException ex, HttpServletResponse response) throws IOException {
		HttpStatus status = (ex instanceof MaxUploadSizeExceededException) ? HttpStatus.CONTENT_TOO_LARGE
				: HttpStatus.BAD_REQUEST;
		response.sendError(status.value());
	}

}
