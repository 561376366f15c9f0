package org.convoke.circulars.reading.desk;

import org.convoke.ConvokeApplication;
import org.springframework.boot.SpringApplication;

public final class LookMain {

	private LookMain() {
	}

	public static void main(String[] args) {
		SpringApplication.from(ConvokeApplication::main).with(FedReader.class).run(args);
	}

}
