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
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.engine.table.EngineSettings;
import io.otspring.emulator.engine.table.Instances;
import io.otspring.emulator.http.AccessKey;
import io.otspring.emulator.http.EmulatorServer;
import io.otspring.emulator.http.InstanceName;
import io.otspring.emulator.operation.OperationDispatcher;
import io.otspring.emulator.storage.MemoryStorage;
import io.otspring.emulator.storage.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A Tablestore server on this machine that keeps its data in memory. It speaks the
 * protocol of the service, so that every client of the service can be pointed at it:
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

	private final String instance;

	private final AccessKey accessKey;

	private OtsEmulator(EmulatorServer server, Storage storage, String endpoint, String instance, AccessKey accessKey) {
		this.server = server;
		this.storage = storage;
		this.endpoint = endpoint;
		this.instance = instance;
		this.accessKey = accessKey;
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
	 * Returns the name of the one instance that there is.
	 */
	public String instance() {
		return this.instance;
	}

	public String accessKeyId() {
		return this.accessKey.id();
	}

	public String accessKeySecret() {
		return this.accessKey.secret();
	}

	/**
	 * Stops the emulator. Requests that run have three seconds to come to their end, then
	 * they are cut off; afterwards the port is free, no thread is left and the data is
	 * gone. Takes at most five seconds. Has no effect on an emulator that was closed
	 * before.
	 */
	@Override
	public void close() {
		this.server.stop();
		this.storage.close();
	}

	@Override
	public String toString() {
		return "OtsEmulator[endpoint=" + this.endpoint + ", instance=" + this.instance + ", accessKeyId="
				+ this.accessKey.id() + "]";
	}

	/**
	 * Builds an emulator.
	 * <p>
	 * Instances are not safe for use by multiple threads.
	 */
	public static final class Builder {

		private static final Pattern ACCESS_KEY_ID = Pattern.compile("[A-Za-z0-9+./_-]{1,128}");

		private static final String RANDOM_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

		private String host = "127.0.0.1";

		private int port;

		private String instance = "local";

		private @Nullable AccessKey accessKey;

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
			require(InstanceName.isValid(instance),
					"Instance name '" + instance + "' is not made of 1 to 64 letters, digits, '_' and '-'");
			this.instance = instance;
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
			require(ACCESS_KEY_ID.matcher(id).matches(),
					"Access key id '" + id + "' is not made of 1 to 128 letters, digits and '+./_-'");
			require(!secret.isEmpty(), "Access key secret is empty");
			this.accessKey = new AccessKey(id, secret);
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
		 * Starts an emulator, which the caller closes. Further ones can be started.
		 * @return the emulator, ready for requests
		 * @throws EmulatorStartException if it cannot listen on that host and port
		 */
		public OtsEmulator start() {
			InetAddress address = resolve();
			AccessKey key = (this.accessKey != null) ? this.accessKey : randomKey(address);
			Storage storage = new MemoryStorage();
			OperationDispatcher dispatcher = new OperationDispatcher(new Instances(storage, this.clock, this.settings));
			EmulatorServer server = new EmulatorServer(new InetSocketAddress(address, this.port),
					new DispatchedOperations(dispatcher), List.of(key), Set.of(this.instance), this.clock);
			try {
				server.start();
			}
			catch (IOException ex) {
				storage.close();
				throw notListening(ex);
			}
			String endpoint = "http://" + reachable(address) + ":" + server.port();
			return new OtsEmulator(server, storage, endpoint, this.instance, key);
		}

		private InetAddress resolve() {
			try {
				return InetAddress.getByName(this.host);
			}
			catch (UnknownHostException ex) {
				throw failure(Reason.UNKNOWN_HOST, "Host '" + this.host + "' is not known", ex);
			}
		}

		private AccessKey randomKey(InetAddress address) {
			if (!address.isLoopbackAddress()) {
				throw failure(Reason.NO_ACCESS_KEY,
						"An access key must be chosen to listen on " + this.host + ", which other machines can reach",
						null);
			}
			SecureRandom random = new SecureRandom();
			return new AccessKey("EMULATOR" + randomText(random, 12), randomText(random, 30));
		}

		private static String randomText(SecureRandom random, int length) {
			StringBuilder text = new StringBuilder(length);
			random.ints(length, 0, RANDOM_CHARACTERS.length())
				.forEach(index -> text.append(RANDOM_CHARACTERS.charAt(index)));
			return text.toString();
		}

		/**
		 * Returns the host of the endpoint: as it was given, unless that stands for all
		 * addresses of this machine.
		 */
		private String reachable(InetAddress address) {
			if (address.isAnyLocalAddress()) {
				return "127.0.0.1";
			}
			return this.host.contains(":") ? "[" + address.getHostAddress() + "]" : this.host;
		}

		private EmulatorStartException notListening(IOException failure) {
			Throwable cause = failure;
			while (!(cause instanceof BindException) && cause.getCause() != null) {
				cause = cause.getCause();
			}
			String message = String.valueOf(cause.getMessage());
			if (message.toLowerCase(Locale.ROOT).contains("already in use")) {
				return failure(Reason.PORT_IN_USE, "Port " + this.port + " of " + this.host + " is already in use",
						failure);
			}
			return failure(Reason.ADDRESS_NOT_AVAILABLE,
					"Cannot listen on port " + this.port + " of " + this.host + ": " + message, failure);
		}

		private EmulatorStartException failure(Reason reason, String message, @Nullable Throwable cause) {
			return new EmulatorStartException(reason, this.host, this.port, message, cause);
		}

		private static void require(boolean condition, String message) {
			if (!condition) {
				throw new IllegalArgumentException(message);
			}
		}

	}

}
