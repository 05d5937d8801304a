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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates and keys as text between lines of dashes.
 */
final class PemFiles {

	private static final Pattern KEY = Pattern
		.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

	private PemFiles() {
	}

	static ServerCertificate read(Path certificate, Path key) {
		List<X509Certificate> chain = certificates(certificate);
		PublicKey publicKey = chain.get(0).getPublicKey();
		PrivateKey privateKey = key(key, publicKey.getAlgorithm());
		try {
			if (!belongTogether(publicKey, privateKey)) {
				throw new IllegalArgumentException("Key file " + key + " has another key than " + certificate);
			}
			return ServerCertificate.of(chain, privateKey);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("Key file " + key + " cannot be used: " + ex.getMessage(), ex);
		}
	}

	static List<X509Certificate> certificates(Path file) {
		try {
			List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)))
				.stream()
				.map(X509Certificate.class::cast)
				.toList();
			if (!chain.isEmpty()) {
				return chain;
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalArgumentException("Certificate file " + file + " cannot be read: " + ex.getMessage(), ex);
		}
		throw new IllegalArgumentException("Certificate file " + file + " has no certificate");
	}

	static String format(String type, byte[] content) {
		return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content)
				+ "\n-----END " + type + "-----\n";
	}

	private static PrivateKey key(Path file, String algorithm) {
		try {
			Matcher matcher = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
			if (!matcher.find()) {
				throw new IllegalArgumentException("Key file " + file
						+ " has no key in PKCS #8 without password ('openssl pkcs8 -topk8 -nodes' makes one)");
			}
			byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
			return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalArgumentException("Key file " + file + " cannot be read: " + ex.getMessage(), ex);
		}
	}

	private static boolean belongTogether(PublicKey publicKey, PrivateKey privateKey) throws GeneralSecurityException {
		String algorithm = switch (publicKey.getAlgorithm()) {
			case "EC" -> "SHA256withECDSA";
			case "RSA" -> "SHA256withRSA";
			default -> publicKey.getAlgorithm();
		};
		Signature signature = Signature.getInstance(algorithm);
		byte[] text = { 1, 2, 3 };
		signature.initSign(privateKey);
		signature.update(text);
		byte[] signed = signature.sign();
		signature.initVerify(publicKey);
		signature.update(text);
		return signature.verify(signed);
	}

}
