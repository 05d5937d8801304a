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

package io.otspring.client.transport;

import java.util.List;
import java.util.regex.Pattern;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/**
 * How a client secures its connections. Host names are verified whatever these settings
 * are, and certificates as the context says.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @param sslContext keys and trust, or {@code null} for those of the JVM
 * @param protocols the versions of TLS, {@code TLSv1.2} or later ones, empty for all of
 * these
 * @param cipherSuites the names of the cipher suites, empty for all that are not weak
 * @since 0.1.0
 */
public record TlsSettings(@Nullable SSLContext sslContext, List<String> protocols, List<String> cipherSuites) {

	private static final Pattern GOOD_PROTOCOL = Pattern.compile("TLSv1\\.[2-9]");

	private static final TlsSettings DEFAULTS = new TlsSettings(null, List.of(), List.of());

	/**
	 * Creates settings.
	 * @throws IllegalArgumentException if a protocol is older than TLS 1.2
	 */
	public TlsSettings {
		protocols = List.copyOf(protocols);
		cipherSuites = List.copyOf(cipherSuites);
		for (String protocol : protocols) {
			if (!GOOD_PROTOCOL.matcher(protocol).matches()) {
				throw new IllegalArgumentException(
						"TLS protocols must be TLSv1.2 or later, but one is '" + protocol + "'");
			}
		}
	}

	/**
	 * Returns the settings of a client that has none: keys and trust of the JVM, TLS 1.2
	 * and later, no weak cipher suites.
	 */
	public static TlsSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Returns settings with keys and trust, and the other defaults.
	 * @param sslContext keys and trust
	 * @return the settings
	 */
	public static TlsSettings of(SSLContext sslContext) {
		return new TlsSettings(sslContext, List.of(), List.of());
	}

}
