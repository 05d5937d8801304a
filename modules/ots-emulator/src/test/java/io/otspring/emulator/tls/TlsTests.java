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
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;

import io.otspring.emulator.OtsEmulator;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.wire.RawConnection;
import io.otspring.emulator.wire.SignedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TlsTests {

	@TempDir
	private Path directory;

	@Test
	void clientThatTrustsTheGeneratedCertificateIsServed() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(this.directory).start()) {
			assertThat(emulator.endpoint()).isEqualTo("https://127.0.0.1:" + emulator.port());
			assertThat(get(emulator.endpoint()).statusCode()).isEqualTo(401);
			assertThat(get("https://localhost:" + emulator.port()).statusCode()).isEqualTo(401);
			HttpClient other = HttpClient.newHttpClient();
			assertThatExceptionOfType(SSLHandshakeException.class)
				.isThrownBy(() -> other.send(request(emulator.endpoint()), HttpResponse.BodyHandlers.ofString()));
		}
	}

	@Test
	void connectionWithoutTlsIsClosed() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(this.directory).start();
				RawConnection connection = new RawConnection(emulator.port())) {
			connection.send("POST /ListTable HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThatIOException().isThrownBy(connection::receive);
		}
	}

	@Test
	void connectionIsCutByAFaultRule() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(this.directory).start();
				Socket socket = trust().getSocketFactory().createSocket("127.0.0.1", emulator.port())) {
			SignedRequest request = SignedRequest.of("ListTable", new byte[0], Instant.now(), emulator.accessKeyId(),
					emulator.accessKeySecret());
			socket.getOutputStream().write(request.bytes());
			assertThat(socket.getInputStream().read()).isEqualTo('H');
			socket.getInputStream().skipNBytes(socket.getInputStream().available());
			emulator.faults().add(FaultRule.on("ListTable").cutAfter());
			socket.getOutputStream().write(request.bytes());
			assertThat(isClosed(socket)).isTrue();
		}
	}

	@Test
	void closeDoesNotWaitForConnectionsWithoutARequest() throws Exception {
		try (OtsEmulator emulator = OtsEmulator.builder().tlsGenerate(this.directory).start()) {
			assertThat(get(emulator.endpoint()).statusCode()).isEqualTo(401);
			long begin = System.nanoTime();
			emulator.close();
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
		}
	}

	@Test
	void certificateIsKeptAsLongAsItIsGood() throws Exception {
		Instant now = Instant.now();
		GeneratedCertificate.in(this.directory, List.of("localhost"), now);
		Path file = this.directory.resolve("certificate.pem");
		String first = Files.readString(file);
		GeneratedCertificate.in(this.directory, List.of("localhost"), now.plus(Duration.ofDays(300)));
		assertThat(file).hasContent(first);
		GeneratedCertificate.in(this.directory, List.of("localhost", "other.example"), now);
		String second = Files.readString(file);
		assertThat(second).isNotEqualTo(first);
		GeneratedCertificate.in(this.directory, List.of("localhost"), now.plus(Duration.ofDays(365)));
		assertThat(Files.readString(file)).isNotEqualTo(second);
	}

	@Test
	void keyIsForItsOwnerAlone() throws Exception {
		GeneratedCertificate.in(this.directory, List.of("localhost"), Instant.now());
		Path key = this.directory.resolve("key.pem");
		if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
		}
	}

	@Test
	void certificateOfPemFilesIsUsed() throws Exception {
		GeneratedCertificate.in(this.directory, List.of("127.0.0.1"), Instant.now());
		try (OtsEmulator emulator = OtsEmulator.builder()
			.tls(this.directory.resolve("certificate.pem"), this.directory.resolve("key.pem"))
			.start()) {
			assertThat(get(emulator.endpoint()).statusCode()).isEqualTo(401);
		}
	}

	@Test
	void certificateOfAKeyStoreIsUsed() throws Exception {
		Path file = keyStore("changeit");
		try (OtsEmulator emulator = OtsEmulator.builder().tlsKeyStore(file, "changeit").start()) {
			assertThat(get(emulator.endpoint()).statusCode()).isEqualTo(401);
		}
	}

	@Test
	void keyStoreThatCannotBeUsedIsNamed() throws Exception {
		Path file = keyStore("changeit");
		assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.ofKeyStore(file, "wrong"))
			.withMessageStartingWith("Key store " + file + " cannot be read: ");
		Path missing = this.directory.resolve("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.ofKeyStore(missing, "changeit"))
			.withMessageStartingWith("Key store " + missing + " cannot be read: ");
	}

	@Test
	void filesThatCannotBeUsedAreNamed() throws Exception {
		Path other = this.directory.resolve("other");
		GeneratedCertificate.in(this.directory, List.of("localhost"), Instant.now());
		GeneratedCertificate.in(other, List.of("localhost"), Instant.now());
		Path certificate = this.directory.resolve("certificate.pem");
		Path key = this.directory.resolve("key.pem");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ServerCertificate.ofPem(certificate, other.resolve("key.pem")))
			.withMessage("Key file " + other.resolve("key.pem") + " has another key than " + certificate);
		assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.ofPem(certificate, certificate))
			.withMessageStartingWith("Key file " + certificate + " has no key in PKCS #8 without password");
		assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.ofPem(key, key))
			.withMessageStartingWith("Certificate file " + key);
		Path missing = this.directory.resolve("missing");
		assertThatIllegalArgumentException().isThrownBy(() -> ServerCertificate.ofPem(missing, key))
			.withMessageStartingWith("Certificate file " + missing + " cannot be read: ");
	}

	private Path keyStore(String password) throws Exception {
		SelfSignedCertificate made = SelfSignedCertificate.create(List.of("127.0.0.1"), Instant.now());
		KeyStore keys = KeyStore.getInstance("PKCS12");
		keys.load(null, null);
		keys.setKeyEntry("emulator", made.key(), password.toCharArray(), new X509Certificate[] { made.certificate() });
		Path file = this.directory.resolve("keys.p12");
		try (OutputStream out = Files.newOutputStream(file)) {
			keys.store(out, password.toCharArray());
		}
		Files.writeString(this.directory.resolve("certificate.pem"),
				PemFiles.format("CERTIFICATE", made.certificate().getEncoded()));
		return file;
	}

	private HttpResponse<String> get(String endpoint) throws Exception {
		return HttpClient.newBuilder()
			.sslContext(trust())
			.build()
			.send(request(endpoint), HttpResponse.BodyHandlers.ofString());
	}

	private SSLContext trust() throws Exception {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("emulator",
				PemFiles.certificates(this.directory.resolve("certificate.pem")).get(0));
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

	private static boolean isClosed(Socket socket) {
		try {
			socket.setSoTimeout(20_000);
			while (socket.getInputStream().read() != -1) {
				// What was left of the first answer
			}
			return true;
		}
		catch (SocketTimeoutException ex) {
			return false;
		}
		catch (IOException ex) {
			return true;
		}
	}

	private static HttpRequest request(String endpoint) {
		return HttpRequest.newBuilder(URI.create(endpoint + "/_emulator/faults"))
			.version(HttpClient.Version.HTTP_1_1)
			.build();
	}

}
