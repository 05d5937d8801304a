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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.OtsEmulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say which access keys there are.
 */
final class AccessKeyOptions {

	@Option(names = "--access-key-id", paramLabel = "ID",
			description = "Id of the access key (made up and printed if absent).")
	private @Nullable String id;

	@Option(names = "--access-key-secret", paramLabel = "SECRET",
			description = "Secret of the access key (made up and printed if absent).")
	private @Nullable String secret;

	@Option(names = "--access-key-secret-file", paramLabel = "FILE",
			description = "File with the secret of the access key.")
	private @Nullable Path secretFile;

	@Option(names = "--access-key", paramLabel = "ID:SECRET", description = "A further access key. May be repeated.")
	private List<String> keys = new ArrayList<>();

	boolean isEmpty() {
		return this.id == null && this.keys.isEmpty();
	}

	void apply(OtsEmulator.Builder builder) {
		String found = secret();
		if (this.id != null && found != null) {
			builder.addAccessKey(this.id, found);
		}
		else if (this.id != null) {
			throw new IllegalArgumentException("--access-key-id needs --access-key-secret");
		}
		else if (found != null) {
			throw new IllegalArgumentException("--access-key-secret needs --access-key-id");
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

	private @Nullable String secret() {
		if (this.secretFile == null) {
			return this.secret;
		}
		if (this.secret != null) {
			throw new IllegalArgumentException("--access-key-secret and --access-key-secret-file exclude each other");
		}
		try {
			return Files.readString(this.secretFile).strip();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("Secret file " + this.secretFile + " cannot be read", ex);
		}
	}

}
