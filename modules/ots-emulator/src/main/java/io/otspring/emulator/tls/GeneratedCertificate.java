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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * A self-signed certificate in a directory, where clients find it to trust it.
 *
 * @since 0.1.0
 */
public final class GeneratedCertificate {

	/** The file with the certificate, in PEM. */
	public static final String CERTIFICATE_FILE = "certificate.pem";

	/** The file with the private key, in PEM. */
	public static final String KEY_FILE = "key.pem";

	private static final Duration SHORTEST_REST = Duration.ofDays(1);

	private GeneratedCertificate() {
	}

	/**
	 * Returns the certificate of a directory. A new one is made unless there is one that
	 * is for all the hosts and valid for another day.
	 * @param directory the directory, which is created if it is not there
	 * @param hosts the names and addresses of the server
	 * @param now the time
	 * @throws IOException if the files cannot be written
	 * @throws IllegalArgumentException if there are files that cannot be used
	 */
	public static ServerCertificate in(Path directory, Collection<String> hosts, Instant now) throws IOException {
		Path certificateFile = directory.resolve(CERTIFICATE_FILE);
		Path keyFile = directory.resolve(KEY_FILE);
		if (!Files.exists(certificateFile) || !Files.exists(keyFile)
				|| !isGood(PemFiles.certificates(certificateFile).get(0), hosts, now)) {
			Files.createDirectories(directory);
			create(certificateFile, keyFile, hosts, now);
		}
		return PemFiles.read(certificateFile, keyFile);
	}

	private static void create(Path certificateFile, Path keyFile, Collection<String> hosts, Instant now)
			throws IOException {
		try {
			SelfSignedCertificate made = SelfSignedCertificate.create(new TreeSet<>(hosts), now);
			Files.deleteIfExists(keyFile);
			if (keyFile.getFileSystem().supportedFileAttributeViews().contains("posix")) {
				Files.createFile(keyFile,
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			}
			Files.writeString(keyFile, PemFiles.format("PRIVATE KEY", made.key().getEncoded()));
			Files.writeString(certificateFile, PemFiles.format("CERTIFICATE", made.certificate().getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("No certificate can be made", ex);
		}
	}

	private static boolean isGood(X509Certificate certificate, Collection<String> hosts, Instant now) {
		if (certificate.getNotAfter().toInstant().isBefore(now.plus(SHORTEST_REST))) {
			return false;
		}
		try {
			Set<String> names = new TreeSet<>();
			Collection<List<?>> alternatives = alternatives(certificate);
			if (alternatives != null) {
				alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
			}
			return names.containsAll(hosts);
		}
		catch (CertificateParsingException ex) {
			return false;
		}
	}

	private static @Nullable Collection<List<?>> alternatives(X509Certificate certificate)
			throws CertificateParsingException {
		return certificate.getSubjectAlternativeNames();
	}

}
