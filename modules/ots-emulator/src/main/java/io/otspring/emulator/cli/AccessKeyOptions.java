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

package io.otspring.emulator.cli;

import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.OtsEmulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options that say which access keys there are.
 */
final class AccessKeyOptions {

	@ArgGroup(exclusive = false)
	private @Nullable Pair pair;

	@Option(names = "--access-key", paramLabel = "ID:SECRET", description = "A further access key. May be repeated.")
	private List<String> keys = new ArrayList<>();

	boolean isEmpty() {
		return this.pair == null && this.keys.isEmpty();
	}

	void apply(OtsEmulator.Builder builder) {
		if (this.pair != null) {
			builder.addAccessKey(this.pair.id, this.pair.secret);
		}
		for (String key : this.keys) {
			int colon = key.indexOf(':');
			if (colon < 0) {
				// The text may be a secret, so it is not repeated
				throw new IllegalArgumentException("Access key is not of the form ID:SECRET");
			}
			builder.addAccessKey(key.substring(0, colon), key.substring(colon + 1));
		}
	}

	/**
	 * One access key. Half of it is an error.
	 */
	private static final class Pair {

		@Option(names = "--access-key-id", paramLabel = "ID", required = true,
				description = "Id of the access key (made up and printed if absent).")
		private String id = "";

		@Option(names = "--access-key-secret", paramLabel = "SECRET", required = true,
				description = "Secret of the access key (made up and printed if absent).")
		private String secret = "";

	}

}
