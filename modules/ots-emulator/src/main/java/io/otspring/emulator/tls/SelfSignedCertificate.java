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
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;

/**
 * A certificate that signs itself, for clients that are told to trust it. The JDK has no
 * interface to make one, and libraries that do are larger than all of the emulator.
 *
 * @param certificate the certificate
 * @param key its private key
 */
record SelfSignedCertificate(X509Certificate certificate, PrivateKey key) {

	private static final Duration LIFE = Duration.ofDays(365);

	private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier(1, 2, 840, 10045, 4, 3, 2));

	private static final int DNS_NAME = 0x82;

	private static final int IP_ADDRESS = 0x87;

	/**
	 * Makes a certificate.
	 * @param hosts the names and addresses that it is for
	 * @param now the time from which on it is valid, for a year
	 */
	static SelfSignedCertificate create(Collection<String> hosts, Instant now) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair keys = generator.generateKeyPair();
		byte[] content = content(keys, hosts, now);
		Signature signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(keys.getPrivate());
		signature.update(content);
		byte[] encoded = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
		X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(encoded));
		return new SelfSignedCertificate(certificate, keys.getPrivate());
	}

	private static byte[] content(KeyPair keys, Collection<String> hosts, Instant now) throws GeneralSecurityException {
		byte[] version = Der.tagged(0xA0, Der.integer(BigInteger.TWO));
		byte[] serial = Der.integer(new BigInteger(63, new SecureRandom()).add(BigInteger.ONE));
		byte[] name = Der
			.sequence(Der.tagged(0x31, Der.sequence(Der.identifier(2, 5, 4, 3), Der.text("OTS emulator"))));
		// Clocks of machines differ a little
		byte[] validity = Der.sequence(Der.time(now.minus(Duration.ofHours(1))), Der.time(now.plus(LIFE)));
		byte[] publicKey = keys.getPublic().getEncoded();
		return Der.sequence(version, serial, ECDSA_WITH_SHA256, name, validity, name, publicKey,
				Der.tagged(0xA3, extensions(publicKey, hosts)));
	}

	private static byte[] extensions(byte[] publicKey, Collection<String> hosts) throws GeneralSecurityException {
		byte[] keyId = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(publicKey), 20);
		byte[] names = Der.sequence(hosts.stream().map(SelfSignedCertificate::name).toArray(byte[][]::new));
		byte[] usage = Der.bits(2, new byte[] { (byte) 0b1000_0100 });
		byte[] serverUsage = Der.sequence(Der.identifier(1, 3, 6, 1, 5, 5, 7, 3, 1));
		return Der.sequence(Der.sequence(Der.identifier(2, 5, 29, 14), Der.octets(Der.octets(keyId))),
				Der.sequence(Der.identifier(2, 5, 29, 15), Der.yes(), Der.octets(usage)),
				Der.sequence(Der.identifier(2, 5, 29, 17), Der.octets(names)),
				Der.sequence(Der.identifier(2, 5, 29, 19), Der.yes(), Der.octets(Der.sequence(Der.yes()))),
				Der.sequence(Der.identifier(2, 5, 29, 37), Der.octets(serverUsage)));
	}

	private static byte[] name(String host) {
		boolean address = host.contains(":") || host.chars().allMatch(each -> each == '.' || Character.isDigit(each));
		try {
			return address ? Der.tagged(IP_ADDRESS, InetAddress.getByName(host).getAddress())
					: Der.tagged(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException("'" + host + "' is not an address", ex);
		}
	}

}
