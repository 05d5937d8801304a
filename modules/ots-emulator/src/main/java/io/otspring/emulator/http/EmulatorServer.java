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

package io.otspring.emulator.http;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import io.otspring.emulator.fault.Faults;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that speaks the protocol of the service.
 * <p>
 * Instances are safe for use by multiple threads. Each can be started and stopped once.
 *
 * @since 0.1.0
 */
public final class EmulatorServer {

	private static final Logger logger = LoggerFactory.getLogger(EmulatorServer.class);

	private static final int MIN_THREADS = 4;

	private static final Duration LONGEST_ROUND = Duration.ofSeconds(1);

	private final HttpLimits limits;

	private final OperationHandler handler;

	private final Server server;

	private final ServerConnector connector;

	/**
	 * Creates a server.
	 * @param options what it is told
	 * @param operations what it offers
	 * @param faults what goes wrong
	 * @param administration what it offers to those who run it
	 */
	public EmulatorServer(ServerOptions options, Operations operations, Faults faults, Administration administration) {
		this(options, operations, faults, administration, HttpLimits.DEFAULT);
	}

	EmulatorServer(ServerOptions options, Operations operations, Faults faults, Administration administration,
			HttpLimits limits) {
		this.limits = limits;
		AccessKeys keys = new AccessKeys(options.keys());
		Admission admission = new Admission(operations::knows, keys, options.instances(), options.clock(),
				limits.headerCount());
		AnswerWriter answers = new AnswerWriter(keys, options.clock());
		this.handler = new OperationHandler(operations, admission, faults, answers,
				new AdministrationHandler(administration, keys), limits, options.isLoopback());
		this.server = new Server(threads(limits), new ScheduledExecutorScheduler("ots-emulator-timer", true), null);
		this.server.setHandler(this.handler);
		this.server.setErrorHandler(new RefusalHandler(answers));
		this.connector = new PeerConnector(this.server, connectionFactories(options.tls(), limits));
		this.connector.setHost(options.address().getAddress().getHostAddress());
		this.connector.setPort(options.address().getPort());
		this.connector.setIdleTimeout(limits.idleTime().toMillis());
		this.server.addConnector(this.connector);
		this.server.addBean(new NetworkConnectionLimit(limits.connections(), this.server));
	}

	/**
	 * Starts to listen.
	 * @throws IOException if that is not possible, for example because the port is taken
	 */
	public void start() throws IOException {
		try {
			this.server.start();
		}
		catch (Exception ex) {
			stopServer();
			if (ex instanceof IOException failure) {
				throw failure;
			}
			throw new IllegalStateException("HTTP server does not start", ex);
		}
		this.server.getScheduler().schedule(this::closeLatePeers, round().toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Returns the port that the server listens on.
	 */
	public int port() {
		return this.connector.getLocalPort();
	}

	/**
	 * Takes no further connections, closes those without a request, waits a short while
	 * for the requests that run unless interrupted, and cuts off the rest. Afterwards the
	 * port is free and no thread is left. Has no effect on a server that was stopped
	 * before.
	 */
	public synchronized void stop() {
		if (!this.server.isStarted()) {
			return;
		}
		this.connector.close();
		for (EndPoint peer : this.connector.getConnectedEndPoints()) {
			if (((PeerEndPoint) peer).isWaiting()) {
				peer.close();
			}
		}
		boolean interrupted = false;
		try {
			this.handler.drain(this.limits.stopTime());
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		stopServer();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private void stopServer() {
		try {
			this.server.stop();
		}
		catch (Exception ex) {
			logger.warn("HTTP server did not stop cleanly", ex);
		}
	}

	private void closeLatePeers() {
		for (EndPoint peer : this.connector.getConnectedEndPoints()) {
			if (((PeerEndPoint) peer).isHeadLate(this.limits.headTime())) {
				peer.close();
			}
		}
		this.server.getScheduler().schedule(this::closeLatePeers, round().toMillis(), TimeUnit.MILLISECONDS);
	}

	private Duration round() {
		Duration quarter = this.limits.headTime().dividedBy(4);
		return (quarter.compareTo(LONGEST_ROUND) < 0) ? quarter : LONGEST_ROUND;
	}

	private static QueuedThreadPool threads(HttpLimits limits) {
		QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), MIN_THREADS);
		threads.setName("ots-emulator");
		threads.setDaemon(true);
		threads.setStopTimeout(1000);
		return threads;
	}

	private static HttpConfiguration configuration(HttpLimits limits) {
		HttpConfiguration configuration = new HttpConfiguration();
		configuration.setRequestHeaderSize(limits.headSize());
		configuration.setSendServerVersion(false);
		return configuration;
	}

	private static ConnectionFactory[] connectionFactories(@Nullable SSLContext tls, HttpLimits limits) {
		HttpConfiguration configuration = configuration(limits);
		HttpConnectionFactory http = new HttpConnectionFactory(configuration);
		if (tls == null) {
			return new ConnectionFactory[] { http };
		}
		// Whom a certificate is for is checked by clients
		configuration.addCustomizer(new SecureRequestCustomizer(false));
		SslContextFactory.Server context = new SslContextFactory.Server();
		context.setSslContext(tls);
		return new ConnectionFactory[] { new SslConnectionFactory(context, http.getProtocol()), http };
	}

	/**
	 * A connector whose connections are {@link PeerEndPoint}s.
	 */
	private static final class PeerConnector extends ServerConnector {

		private PeerConnector(Server server, ConnectionFactory[] factories) {
			super(server, 1, 1, factories);
		}

		@Override
		protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
			PeerEndPoint peer = new PeerEndPoint(channel, selector, key, getScheduler());
			peer.setIdleTimeout(getIdleTimeout());
			return peer;
		}

	}

}
