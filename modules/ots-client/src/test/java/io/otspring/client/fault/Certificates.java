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

package io.otspring.client.fault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates of an authority of its own, made by the JDK's {@code keytool}.
 */
public final class Certificates {

	private static final char[] PASSWORD = "changeit".toCharArray();

	private static final String AUTHORITY = "authority";

	private final Path file;

	private final Map<String, KeyManager[]> keyManagers = new ConcurrentHashMap<>();

	private KeyStore loaded;

	/**
	 * Makes an authority.
	 * @param directory where the files are kept
	 */
	public Certificates(Path directory) throws Exception {
		this.file = directory.resolve("certificates.p12");
		keytool(AUTHORITY, "-1000d", 2000, "-ext", "bc:c");
	}

	/**
	 * Makes a certificate that is valid now.
	 * @param name its name
	 * @param subjectAlternativeNames for example {@code dns:localhost,ip:127.0.0.1}
	 */
	public void create(String name, String subjectAlternativeNames) throws Exception {
		create(name, subjectAlternativeNames, "-1d", 30);
	}

	public void create(String name, String subjectAlternativeNames, String start, int days) throws Exception {
		keytool(name, start, days, "-signer", AUTHORITY, "-ext", "SAN=" + subjectAlternativeNames);
	}

	/**
	 * The context of a server that has a certificate.
	 */
	public SSLContext server(String name) throws Exception {
		return context(keyManagers(name), null);
	}

	/**
	 * The context of a client that trusts the authority.
	 */
	public SSLContext client() throws Exception {
		return trusting(AUTHORITY);
	}

	/**
	 * The context of a client that trusts one certificate, and nothing else.
	 */
	public SSLContext trusting(String name) throws Exception {
		return context(null, trustManagers(name));
	}

	/**
	 * The context of a server or client that has a certificate and trusts others, or the
	 * authority if none is named.
	 */
	public SSLContext mutual(String name, String... trusted) throws Exception {
		return context(keyManagers(name), (trusted.length > 0) ? trustManagers(trusted) : trustManagers(AUTHORITY));
	}

	private static SSLContext context(KeyManager[] keys, TrustManager[] trust) throws Exception {
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(keys, trust, null);
		return context;
	}

	private KeyManager[] keyManagers(String name) throws Exception {
		KeyManager[] made = this.keyManagers.get(name);
		if (made != null) {
			return made;
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		store.setKeyEntry(name, load().getKey(name, PASSWORD), PASSWORD, load().getCertificateChain(name));
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD);
		this.keyManagers.put(name, keys.getKeyManagers());
		return keys.getKeyManagers();
	}

	private TrustManager[] trustManagers(String... names) throws Exception {
		KeyStore trust = KeyStore.getInstance("PKCS12");
		trust.load(null, null);
		for (String name : names) {
			trust.setCertificateEntry(name, load().getCertificate(name));
		}
		TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trustManagers.init(trust);
		return trustManagers.getTrustManagers();
	}

	/**
	 * Reads the file, once, for it takes long.
	 */
	private synchronized KeyStore load() throws Exception {
		if (this.loaded == null) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			try (InputStream in = Files.newInputStream(this.file)) {
				store.load(in, PASSWORD);
			}
			this.loaded = store;
		}
		return this.loaded;
	}

	private void keytool(String name, String start, int days, String... more) throws Exception {
		this.loaded = null;
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
						name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-startdate", start,
						"-validity", Integer.toString(days), "-keystore", this.file.toString(), "-storetype", "PKCS12",
						"-storepass", new String(PASSWORD)));
		command.addAll(List.of(more));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException("keytool failed: " + output);
		}
	}

}
