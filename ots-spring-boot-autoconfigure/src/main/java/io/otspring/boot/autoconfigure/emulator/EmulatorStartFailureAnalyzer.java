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

import io.otspring.emulator.EmulatorStartException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains {@link EmulatorStartException}.
 */
final class EmulatorStartFailureAnalyzer extends AbstractFailureAnalyzer<EmulatorStartException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, EmulatorStartException cause) {
		return new FailureAnalysis("The embedded Tablestore emulator did not start: " + cause.getMessage() + ".",
				action(cause), cause);
	}

	private static String action(EmulatorStartException cause) {
		if (cause.reason() == EmulatorStartException.Reason.PORT_IN_USE) {
			return "Stop the program that listens on port " + cause.port()
					+ ", or set 'ots.emulator.port' to another one, or to 0 for any free one.";
		}
		return "Set 'ots.emulator.port' to a port that this application may listen on, or to 0 for any free one.";
	}

}
