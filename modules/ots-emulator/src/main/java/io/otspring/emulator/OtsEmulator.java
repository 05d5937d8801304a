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
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.otspring.emulator.data.DataException;
import io.otspring.emulator.data.LoadProgress;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.fault.FaultRule;
import io.otspring.emulator.fault.Faults;
import io.otspring.emulator.http.AccessKey;
import io.otspring.emulator.http.EmulatorServer;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.Storage;
import io.otspring.emulator.tls.ServerCertificate;

/**
 * A Tablestore server on this machine that keeps its data in memory or in a directory. It
 * speaks the protocol of the service, so that every client of the service can be pointed
 * at it:
 *
 * <pre class="code">
 * try (OtsEmulator emulator = OtsEmulator.builder().start()) {
 *     // emulator.endpoint(), emulator.instance(), emulator.accessKeyId(), emulator.accessKeySecret()
 * }
 * </pre>
 *
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsEmulator implements AutoCloseable {

	private final EmulatorServer server;

	private final Storage storage;

	private final String endpoint;

	private final List<String> instances;

	private final AccessKey accessKey;

	private final Faults faults;

	private final EmulatorData data;

	private final EmulatorClock clock;

	private boolean closed;

	OtsEmulator(EmulatorServer server, Storage storage, String endpoint, List<String> instances, AccessKey accessKey,
			Faults faults, EmulatorData data, EmulatorClock clock) {
		this.server = server;
		this.storage = storage;
		this.endpoint = endpoint;
		this.instances = instances;
		this.accessKey = accessKey;
		this.faults = faults;
		this.data = data;
		this.clock = clock;
	}

	/**
	 * Returns a builder for an emulator.
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Returns where clients on this machine reach the emulator, for example
	 * {@code http://127.0.0.1:8087}.
	 */
	public String endpoint() {
		return this.endpoint;
	}

	/**
	 * Returns the port that the emulator listens on.
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the name of the first instance, which is the only one unless others were
	 * added.
	 */
	public String instance() {
		return this.instances.get(0);
	}

	/**
	 * Returns the names of all instances.
	 */
	public List<String> instances() {
		return this.instances;
	}

	/**
	 * Returns the id of the first access key.
	 */
	public String accessKeyId() {
		return this.accessKey.id();
	}

	/**
	 * Returns the secret of the first access key.
	 */
	public String accessKeySecret() {
		return this.accessKey.secret();
	}

	/**
	 * Returns the rules about calls that go wrong, to which others can be added.
	 */
	public Faults faults() {
		return this.faults;
	}

	/**
	 * Returns the time, which can be put forward.
	 */
	public EmulatorClock clock() {
		return this.clock;
	}

	/**
	 * Writes all tables and rows as JSON Lines, from which {@link #load(Reader)} makes
	 * the same tables. Each row is written as it is at one moment, but not all at the
	 * same one.
	 * @param out where to write to, which is flushed and stays open
	 * @throws IOException if it cannot be written to
	 */
	public void dump(Writer out) throws IOException {
		this.data.writer().write(out);
	}

	/**
	 * Loads tables and rows from JSON Lines. A table that is there already stays as it is
	 * if it has the same primary key; a row that is there already is replaced.
	 * @param in the lines, which stay open
	 * @throws DataException if a line cannot be loaded; those before it have been
	 * @throws IOException if the lines cannot be read
	 */
	public void load(Reader in) throws IOException {
		this.data.reader().read(null, in, LoadProgress.NONE);
	}

	/**
	 * Loads tables and rows as {@link #load(Reader)} does.
	 * @param name what is loaded, for messages
	 * @param in the lines, which stay open
	 * @throws DataException if a line cannot be loaded; those before it have been
	 * @throws IOException if the lines cannot be read
	 */
	public void load(String name, Reader in) throws IOException {
		this.data.reader().read(name, in, LoadProgress.NONE);
	}

	/**
	 * Deletes all tables of all instances.
	 */
	public void clear() {
		this.data.engine().clear();
	}

	/**
	 * Stops the emulator. Requests that run have three seconds to come to their end, then
	 * they are cut off; afterwards the port is free, no thread is left, and data in
	 * memory is gone. Takes at most five seconds, and the time to write the data to a
	 * file if that was asked for. Has no effect on an emulator that was closed before.
	 * @throws UncheckedIOException if the file cannot be written; the emulator is closed
	 * all the same
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.server.stop();
		try {
			this.data.dump();
		}
		finally {
			this.storage.close();
		}
	}

	@Override
	public String toString() {
		return "OtsEmulator[endpoint=" + this.endpoint + ", instance=" + instance() + ", accessKeyId="
				+ this.accessKey.id() + "]";
	}

	/**
	 * Builds an emulator.
	 * <p>
	 * Instances are not safe for use by multiple threads.
	 */
	public static final class Builder {

		private String host = "127.0.0.1";

		private int port;

		private final InstanceNames instances = new InstanceNames();

		private final AccessKeys accessKeys = new AccessKeys();

		private final List<FaultRule> faults = new ArrayList<>();

		private final DataSettings data = new DataSettings();

		private final TlsSettings tls = new TlsSettings();

		private InstantSource clock = InstantSource.system();

		private EngineSettings settings = EngineSettings.DEFAULTS;

		private Builder() {
		}

		/**
		 * Sets the host name or address to listen on. On a loopback address only programs
		 * on this machine get an answer, web pages in its browsers do not. Any other
		 * address needs an {@linkplain #accessKey access key}.
		 * @param host the host, {@code 127.0.0.1} unless set
		 * @return this
		 * @throws IllegalArgumentException if the host is blank
		 */
		public Builder host(String host) {
			require(!host.isBlank(), "Host is blank");
			this.host = host;
			return this;
		}

		/**
		 * Sets the port to listen on.
		 * @param port the port, or 0 for any free one, which is the default
		 * @return this
		 * @throws IllegalArgumentException if the port is not in the range of 0 to 65535
		 */
		public Builder port(int port) {
			require(port >= 0 && port <= 65535, "Port " + port + " is not in the range of 0 to 65535");
			this.port = port;
			return this;
		}

		/**
		 * Sets the name of the instance. Requests for another one are refused.
		 * @param instance the name, {@code local} unless set
		 * @return this
		 * @throws IllegalArgumentException if the name is not made of 1 to 64 letters,
		 * digits, {@code _} and {@code -}
		 */
		public Builder instance(String instance) {
			this.instances.clear();
			return addInstance(instance);
		}

		/**
		 * Adds an instance. Instances have tables of their own; each can be reached with
		 * each access key.
		 * @param instance the name
		 * @return this
		 * @throws IllegalArgumentException if the name is not made of 1 to 64 letters,
		 * digits, {@code _} and {@code -}, or was added before
		 */
		public Builder addInstance(String instance) {
			this.instances.add(instance);
			return this;
		}

		/**
		 * Sets the access key that requests must be signed with. Unless set, one is made
		 * up for each emulator.
		 * @param id the id
		 * @param secret the secret
		 * @return this
		 * @throws IllegalArgumentException if the secret is empty, or the id is not made
		 * of 1 to 128 letters, digits and {@code +./_-}
		 */
		public Builder accessKey(String id, String secret) {
			this.accessKeys.clear();
			return addAccessKey(id, secret);
		}

		/**
		 * Adds an access key that requests may be signed with.
		 * @param id the id
		 * @param secret the secret
		 * @return this
		 * @throws IllegalArgumentException if the secret is empty, the id is not made of
		 * 1 to 128 letters, digits and {@code +./_-}, or there is a key with this id
		 */
		public Builder addAccessKey(String id, String secret) {
			this.accessKeys.add(id, secret);
			return this;
		}

		/**
		 * Speaks HTTPS instead of HTTP, with a certificate that signs itself. It is for
		 * {@code localhost}, the loopback addresses and the {@linkplain #host host}, and
		 * clients have to be told to trust it.
		 * @param directory where {@code certificate.pem} and {@code key.pem} are; they
		 * are made unless they are there and good for another day
		 * @return this
		 */
		public Builder tlsGenerate(Path directory) {
			this.tls.generate(directory);
			return this;
		}

		/**
		 * Speaks HTTPS instead of HTTP.
		 * @param certificate a PEM file with the certificate, and after it those that it
		 * was signed with
		 * @param key a PEM file with the private key, in PKCS #8 and not encrypted
		 * @return this
		 * @throws IllegalArgumentException if the files cannot be used
		 */
		public Builder tls(Path certificate, Path key) {
			this.tls.certificate(ServerCertificate.ofPem(certificate, key));
			return this;
		}

		/**
		 * Speaks HTTPS instead of HTTP.
		 * @param keyStore a PKCS #12 file with a certificate and its key
		 * @param password the password of the file and of the key
		 * @return this
		 * @throws IllegalArgumentException if the file cannot be used
		 */
		public Builder tlsKeyStore(Path keyStore, String password) {
			this.tls.certificate(ServerCertificate.ofKeyStore(keyStore, password));
			return this;
		}

		/**
		 * Sets the directory in which data is kept, so that it is there again at the next
		 * start. What was answered survives that the process is killed. An emulator has
		 * its directory for itself.
		 * @param directory the directory, which is created if it is missing; unless set,
		 * data is kept in memory
		 * @return this
		 */
		public Builder dataDirectory(Path directory) {
			this.data.directory(Objects.requireNonNull(directory, "directory"));
			return this;
		}

		/**
		 * Sets whether writes wait until the disk has them, so that what was answered
		 * also survives that the machine loses power or its operating system stops. They
		 * take as long as the disk does. Has no effect on data in memory.
		 * @param syncWrites whether they wait, {@code false} unless set
		 * @return this
		 */
		public Builder syncWrites(boolean syncWrites) {
			this.data.syncWrites(syncWrites);
			return this;
		}

		/**
		 * Loads a file before the first request, see {@link OtsEmulator#load(Reader)}.
		 * @param file the file, JSON Lines in UTF-8
		 * @return this
		 */
		public Builder seed(Path file) {
			return seed(file, LoadProgress.NONE);
		}

		/**
		 * Loads a file before the first request, see {@link OtsEmulator#load(Reader)}.
		 * @param file the file, JSON Lines in UTF-8
		 * @param progress is told how far that is
		 * @return this
		 */
		public Builder seed(Path file, LoadProgress progress) {
			this.data.seed(file, progress);
			return this;
		}

		/**
		 * Writes all tables and rows to a file when the emulator is closed, see
		 * {@link OtsEmulator#dump}.
		 * @param file the file, which is replaced if it is there
		 * @return this
		 */
		public Builder dumpOnClose(Path file) {
			this.data.dumpFile(file);
			return this;
		}

		/**
		 * Sets whether the service's limits of requests per time apply, for example 10
		 * operations on tables per second.
		 * @param rateLimits whether they apply, {@code false} unless set
		 * @return this
		 */
		public Builder rateLimits(boolean rateLimits) {
			this.settings = new EngineSettings(rateLimits);
			return this;
		}

		/**
		 * Adds a rule about calls that go wrong, from the first call on.
		 * @param rule the rule
		 * @return this
		 * @throws IllegalArgumentException if there is no such operation
		 */
		public Builder fault(FaultRule rule) {
			new Faults(OperationDispatcher::knows).add(rule);
			this.faults.add(rule);
			return this;
		}

		/**
		 * Sets the time, by which requests are accepted, cells are stamped, and rows,
		 * transactions and records of streams expire.
		 * @param clock the time, the system's unless set
		 * @return this
		 */
		public Builder clock(InstantSource clock) {
			this.clock = Objects.requireNonNull(clock, "clock");
			return this;
		}

		/**
		 * Starts an emulator, which the caller closes. Further ones can be started.
		 * @return the emulator, ready for requests
		 * @throws EmulatorStartException if it cannot listen on that host and port, or
		 * cannot use the data directory, the certificate, or a file that is to be loaded
		 * @throws DataException if a file that is to be loaded has a wrong line
		 */
		public OtsEmulator start() {
			return new EmulatorStart(new ListenAddress(this.host, this.port), this.instances.all(), this.accessKeys,
					this.faults, this.data, this.tls, new EmulatorClock(this.clock), this.settings)
				.start();
		}

		private static void require(boolean condition, String message) {
			if (!condition) {
				throw new IllegalArgumentException(message);
			}
		}

	}

}
