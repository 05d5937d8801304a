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

package io.otspring.emulator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate with its chain and private key.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class ServerCertificate {

	private final KeyStore keys;

	private final char[] password;

	private ServerCertificate(KeyStore keys, char[] password) {
		this.keys = keys;
		this.password = password;
	}

	static ServerCertificate of(List<X509Certificate> chain, PrivateKey key) throws GeneralSecurityException {
		char[] password = "memory".toCharArray();
		try {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(null, null);
			keys.setKeyEntry("server", key, password, chain.toArray(X509Certificate[]::new));
			return new ServerCertificate(keys, password);
		}
		catch (IOException ex) {
			throw new GeneralSecurityException(ex);
		}
	}

	/**
	 * Reads PEM files.
	 * @param certificate a file with the certificate, and after it those that it was
	 * signed with
	 * @param key a file with the private key, in PKCS #8 and not encrypted
	 * @throws IllegalArgumentException if they cannot be read, or do not fit
	 */
	public static ServerCertificate ofPem(Path certificate, Path key) {
		return PemFiles.read(certificate, key);
	}

	/**
	 * Reads a PKCS #12 file.
	 * @param file the file
	 * @param password the password of the file and of the key
	 * @throws IllegalArgumentException if it cannot be read, or has no key
	 */
	public static ServerCertificate ofKeyStore(Path file, String password) {
		try (InputStream in = Files.newInputStream(file)) {
			KeyStore keys = KeyStore.getInstance("PKCS12");
			keys.load(in, password.toCharArray());
			for (String alias : Collections.list(keys.aliases())) {
				if (keys.isKeyEntry(alias)) {
					return new ServerCertificate(keys, password.toCharArray());
				}
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalArgumentException("Key store " + file + " cannot be read: " + ex.getMessage(), ex);
		}
		throw new IllegalArgumentException("Key store " + file + " has no private key");
	}

	/**
	 * Returns what connections are made from.
	 */
	public SSLContext context() {
		try {
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(this.keys, this.password);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			return context;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("The private key cannot be used: " + ex.getMessage(), ex);
		}
	}

}
