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

package io.otspring.client.internal.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

import io.otspring.client.call.CallObservation;
import io.otspring.client.call.CallResult;
import io.otspring.client.call.CallUsage;
import io.otspring.client.call.OtsCall;
import io.otspring.client.call.OtsCallObserver;
import io.otspring.client.error.OtsException;
import io.otspring.client.retry.Attempt;

/**
 * Tells all observers of a call, and keeps what they throw away from it.
 */
final class Observers {

	private final PipelineSettings settings;

	private final CallLog log;

	Observers(PipelineSettings settings, CallLog log) {
		this.settings = settings;
		this.log = log;
	}

	/**
	 * Tells that a call starts.
	 * @param rows the number of its rows, if it is a batch
	 */
	CallObservation started(Call call, IntSupplier rows) {
		if (this.settings.observers().isEmpty()) {
			return CallObservation.NOOP;
		}
		OtsCall started = new OtsCall(call.operation(), call.tables(), call.idempotency(), call.traceId(),
				this.settings.instance(), this.settings.endpoint().host(), this.settings.endpoint().port(),
				rows.getAsInt());
		List<CallObservation> observations = new ArrayList<>(this.settings.observers().size());
		for (OtsCallObserver observer : this.settings.observers()) {
			guarded(observer, each -> observations.add(each.started(started)));
		}
		observations.removeIf(observation -> observation == CallObservation.NOOP);
		if (observations.isEmpty()) {
			return CallObservation.NOOP;
		}
		call.usage().start();
		return new Composite(observations);
	}

	private <T> void guarded(T listener, Consumer<T> action) {
		try {
			action.accept(listener);
		}
		catch (RuntimeException ex) {
			this.log.thrownByListener("call observer", ex);
		}
	}

	/**
	 * The observations of one call. What starts first ends last.
	 */
	private final class Composite implements CallObservation {

		private final List<CallObservation> observations;

		private final List<CallObservation> reversed;

		Composite(List<CallObservation> observations) {
			this.observations = observations;
			this.reversed = new ArrayList<>(observations);
			Collections.reverse(this.reversed);
		}

		@Override
		public Scope openScope() {
			List<Scope> scopes = new ArrayList<>(this.observations.size());
			for (CallObservation observation : this.observations) {
				guarded(observation, each -> scopes.add(0, each.openScope()));
			}
			return () -> scopes.forEach(scope -> guarded(scope, Scope::close));
		}

		@Override
		public void retrying(Attempt attempt, Duration pause) {
			this.observations.forEach(each -> guarded(each, one -> one.retrying(attempt, pause)));
		}

		@Override
		public void used(CallUsage usage) {
			this.reversed.forEach(each -> guarded(each, one -> one.used(usage)));
		}

		@Override
		public void succeeded(CallResult result) {
			this.reversed.forEach(each -> guarded(each, one -> one.succeeded(result)));
		}

		@Override
		public void failed(OtsException failure) {
			this.reversed.forEach(each -> guarded(each, one -> one.failed(failure)));
		}

	}

}
