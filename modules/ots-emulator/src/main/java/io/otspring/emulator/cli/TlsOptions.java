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
import java.util.Objects;

import io.otspring.emulator.OtsEmulator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/**
 * The options that say whether and how the emulator speaks HTTPS: one certificate, in one
 * of three ways.
 */
final class TlsOptions {

	private static final String PASSWORD_VARIABLE = "OTS_EMULATOR_KEYSTORE_PASSWORD";

	@ArgGroup(exclusive = true)
	private @Nullable Certificate certificate;

	void apply(OtsEmulator.Builder builder) {
		Certificate given = this.certificate;
		if (given == null) {
			return;
		}
		if (given.pem != null) {
			builder.tls(Objects.requireNonNull(given.pem.certificate), Objects.requireNonNull(given.pem.key));
		}
		else if (given.keyStore != null) {
			builder.tlsKeyStore(Objects.requireNonNull(given.keyStore.file), given.keyStore.password());
		}
		else if (given.directory != null) {
			builder.tlsGenerate(given.directory);
		}
	}

	/**
	 * One of the three ways.
	 */
	private static final class Certificate {

		@ArgGroup(exclusive = false)
		private @Nullable Pem pem;

		@ArgGroup(exclusive = false)
		private @Nullable KeyStoreFile keyStore;

		@Option(names = "--tls-generate", paramLabel = "DIR",
				description = "Speak HTTPS with a certificate that is made and written to DIR/certificate.pem.")
		private @Nullable Path directory;

	}

	/**
	 * Two files. One of them alone is an error.
	 */
	private static final class Pem {

		@Option(names = "--tls-certificate", paramLabel = "FILE", required = true,
				description = "Speak HTTPS with the certificate of this PEM file.")
		private @Nullable Path certificate;

		@Option(names = "--tls-key", paramLabel = "FILE", required = true,
				description = "PEM file with the private key of the certificate.")
		private @Nullable Path key;

	}

	/**
	 * A key store and its password.
	 */
	private static final class KeyStoreFile {

		@Option(names = "--tls-keystore", paramLabel = "FILE", required = true,
				description = "Speak HTTPS with the certificate of this PKCS #12 file.")
		private @Nullable Path file;

		@Option(names = "--tls-keystore-password-file", paramLabel = "FILE",
				description = "File with the password of the key store, else it is the environment variable "
						+ PASSWORD_VARIABLE + ".")
		private @Nullable Path passwordFile;

		private String password() {
			if (this.passwordFile == null) {
				return Objects.requireNonNullElse(System.getenv(PASSWORD_VARIABLE), "");
			}
			try {
				return Files.readString(this.passwordFile).strip();
			}
			catch (IOException ex) {
				throw new IllegalArgumentException("Password file " + this.passwordFile + " cannot be read", ex);
			}
		}

	}

}
