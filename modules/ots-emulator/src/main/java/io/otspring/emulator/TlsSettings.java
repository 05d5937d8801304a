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

package io.otspring.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;

import javax.net.ssl.SSLContext;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.tls.GeneratedCertificate;
import io.otspring.emulator.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an emulator speaks HTTPS, and with which certificate: one that is given, or one
 * that is made in a directory.
 */
final class TlsSettings {

	private @Nullable ServerCertificate given;

	private @Nullable Path directory;

	void certificate(ServerCertificate certificate) {
		this.given = certificate;
		this.directory = null;
	}

	void generate(Path directory) {
		this.given = null;
		this.directory = directory;
	}

	/**
	 * Returns what connections are made from, {@code null} if they are plain ones.
	 */
	@Nullable SSLContext context(ListenAddress listen, InetAddress address) {
		try {
			if (this.directory != null) {
				// Clients go by the real time, whatever the emulator goes by
				return GeneratedCertificate.in(this.directory, listen.names(address), Instant.now()).context();
			}
			return (this.given != null) ? this.given.context() : null;
		}
		catch (IOException ex) {
			throw listen.failure(Reason.CERTIFICATE_NOT_USABLE,
					"No certificate can be written to " + this.directory + ": " + ex, ex);
		}
		catch (IllegalArgumentException ex) {
			throw listen.failure(Reason.CERTIFICATE_NOT_USABLE, String.valueOf(ex.getMessage()), ex);
		}
	}

}
