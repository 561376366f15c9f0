package org.convoke;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Convoke, the desk of an international secretariat. */
@SpringBootApplication
public class ConvokeApplication {

	public static void main(String[] args) {
		SpringApplication.run(ConvokeApplication.class, args);
	}

}
