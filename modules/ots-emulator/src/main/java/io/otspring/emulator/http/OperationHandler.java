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

import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.fault.Faults;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Where Jetty hands requests over. It counts those that run, and has what all of them
 * share.
 */
final class OperationHandler extends Handler.Abstract {

	private final Operations operations;

	private final Admission admission;

	private final Faults faults;

	private final AnswerWriter answers;

	private final AdministrationHandler administration;

	private final HttpLimits limits;

	private final MemoryBudget budget;

	private final boolean loopback;

	/**
	 * One party for each request that runs, and one for the server.
	 */
	private final Phaser running = new Phaser(1);

	private volatile boolean draining;

	OperationHandler(Operations operations, Admission admission, Faults faults, AnswerWriter answers,
			AdministrationHandler administration, HttpLimits limits, boolean loopback) {
		this.operations = operations;
		this.admission = admission;
		this.faults = faults;
		this.administration = administration;
		this.answers = answers;
		this.limits = limits;
		this.loopback = loopback;
		this.budget = new MemoryBudget(limits.memory());
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		this.running.register();
		PeerEndPoint peer = PeerEndPoint.of(request);
		peer.headReceived();
		// Before Jetty hears of it, because then the next request may begin at any moment
		Callback completion = Callback.from(() -> {
			peer.answered();
			this.running.arriveAndDeregister();
		}, callback);
		Exchange exchange = new Exchange(this, request, response, completion);
		if (this.loopback) {
			try {
				LoopbackGuard.check(request);
			}
			catch (OtsError ex) {
				exchange.refuse(ex);
				return true;
			}
		}
		if (AdministrationHandler.isFor(request)) {
			this.administration.handle(request, response, completion);
		}
		else {
			exchange.start();
		}
		return true;
	}

	/**
	 * Waits for the requests that run. Connections are closed after their next answer.
	 * @param time the longest time to wait
	 */
	void drain(Duration time) throws InterruptedException {
		this.draining = true;
		try {
			this.running.awaitAdvanceInterruptibly(this.running.arriveAndDeregister(), time.toMillis(),
					TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			// They are cut off
		}
	}

	Operations operations() {
		return this.operations;
	}

	Admission admission() {
		return this.admission;
	}

	Faults faults() {
		return this.faults;
	}

	AnswerWriter answers() {
		return this.answers;
	}

	HttpLimits limits() {
		return this.limits;
	}

	MemoryBudget budget() {
		return this.budget;
	}

	boolean isDraining() {
		return this.draining;
	}

}
