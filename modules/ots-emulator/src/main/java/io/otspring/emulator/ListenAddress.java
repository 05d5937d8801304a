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
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import io.otspring.emulator.EmulatorStartException.Reason;
import io.otspring.emulator.tls.GeneratedCertificate;
import io.otspring.emulator.tls.ServerCertificate;
import org.jspecify.annotations.Nullable;

/**
 * Where an emulator is told to listen.
 *
 * @param host the host name or address
 * @param port the port, 0 for any free one
 */
record ListenAddress(String host, int port) {

	InetAddress resolve() {
		try {
			return InetAddress.getByName(this.host);
		}
		catch (UnknownHostException ex) {
			throw failure(Reason.UNKNOWN_HOST, "Host '" + this.host + "' is not known", ex);
		}
	}

	/**
	 * Returns the host of the endpoint: as it was given, unless that stands for all
	 * addresses of this machine.
	 */
	String reachable(InetAddress address) {
		if (address.isAnyLocalAddress()) {
			return "127.0.0.1";
		}
		return this.host.contains(":") ? "[" + address.getHostAddress() + "]" : this.host;
	}

	/**
	 * Returns a certificate of a directory that is for this host and for all by which
	 * this machine reaches itself.
	 */
	ServerCertificate generatedCertificate(Path directory) {
		Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
		if (!this.host.contains(":") && !this.host.equals("0.0.0.0")) {
			hosts.add(this.host);
		}
		try {
			// Clients go by the real time, whatever the emulator goes by
			return GeneratedCertificate.in(directory, hosts, Instant.now());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No certificate can be written to " + directory + ": " + ex, ex);
		}
	}

	EmulatorStartException noAccessKey() {
		return failure(Reason.NO_ACCESS_KEY,
				"An access key must be chosen to listen on " + this.host + ", which other machines can reach", null);
	}

	EmulatorStartException notListening(IOException failure) {
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

}
