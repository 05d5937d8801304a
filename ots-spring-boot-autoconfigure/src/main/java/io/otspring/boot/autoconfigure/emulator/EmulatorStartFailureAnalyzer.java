/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.boot.autoconfigure.emulator;

import io.otspring.boot.autoconfigure.PropertyOrigins;
import io.otspring.emulator.EmulatorStartException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Explains {@link EmulatorStartException}.
 */
final class EmulatorStartFailureAnalyzer extends AbstractFailureAnalyzer<EmulatorStartException> {

	private final PropertyOrigins origins;

	EmulatorStartFailureAnalyzer(Environment environment) {
		this.origins = new PropertyOrigins(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmulatorStartException cause) {
		return new FailureAnalysis("The embedded Tablestore emulator did not start: " + cause.getMessage() + ".",
				action(cause), cause);
	}

	private String action(EmulatorStartException cause) {
		String port = this.origins.describe("ots.emulator.port");
		String directory = this.origins.describe("ots.emulator.data-directory");
		return switch (cause.reason()) {
			case PORT_IN_USE -> "Stop the program that listens on port " + cause.port() + ", or set " + port
					+ " to another one, or to 0 for any free one.";
			case DATA_DIRECTORY_IN_USE ->
				"Stop the application that uses the directory, or set " + directory + " to another one.";
			case DATA_DIRECTORY_NOT_USABLE ->
				"Set " + directory + " to a directory that is empty, missing, or written by an emulator. "
						+ "Data that is damaged cannot be repaired: put a copy in its place, or delete it.";
			case SEED_NOT_READABLE, CERTIFICATE_NOT_USABLE -> "Correct the files that the emulator was given.";
			case UNKNOWN_HOST, NO_ACCESS_KEY, ADDRESS_NOT_AVAILABLE ->
				"Set " + port + " to a port that this application may listen on, or to 0 for any free one.";
		};
	}

}
