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

package io.otspring.emulator.engine.filter;

import io.otspring.emulator.engine.OtsError;

/**
 * How many characters the regular expressions of one request may still look at. An
 * expression can be written so that it looks at a short text longer than anybody can
 * wait.
 * <p>
 * Instances are not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class MatchingSteps {

	/** Some for each byte of the most data that is read at once, and done in a second. */
	private static final int PER_REQUEST = 50_000_000;

	private int left = PER_REQUEST;

	/**
	 * Returns a text that can be looked at as often as there are steps left.
	 */
	CharSequence over(String text) {
		return new CountedText(text, this);
	}

	/**
	 * Makes the steps end, because the stack has ended before them.
	 */
	OtsError exhaust() {
		this.left = 0;
		return exhausted();
	}

	private void take() {
		if (this.left == 0) {
			throw exhausted();
		}
		this.left--;
	}

	private static OtsError exhausted() {
		return OtsError.parameterInvalid("The regex needs more steps than a request may take.");
	}

	/**
	 * A text that counts how often one looks at it.
	 *
	 * @param text the text
	 * @param steps what is counted down
	 */
	private record CountedText(String text, MatchingSteps steps) implements CharSequence {

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			this.steps.take();
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.substring(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
