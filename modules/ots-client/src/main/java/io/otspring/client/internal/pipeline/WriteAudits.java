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

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.otspring.client.call.OtsRequest;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.call.WriteCall;
import io.otspring.client.call.WriteOutcome;
import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.internal.operation.Operation;
import io.otspring.client.retry.Idempotency;
import io.otspring.client.row.RowChange;
import io.otspring.client.row.RowWriteResult;
import io.otspring.client.row.RowWriteResults;

/**
 * Tells all auditors of the calls that write, and keeps what they throw away from them.
 */
final class WriteAudits {

	private final List<WriteAuditor> auditors;

	private final String instance;

	private final CallLog log;

	WriteAudits(PipelineSettings settings, CallLog log) {
		this.auditors = settings.writeAuditors();
		this.instance = settings.instance();
		this.log = log;
	}

	<Q> void started(Operation<Q, ?> operation, Q request, Call call) {
		boolean writes = call.idempotency() != Idempotency.READ;
		if (!this.auditors.isEmpty() && writes && request instanceof OtsRequest<?> written) {
			int rows = operation.batch()
				.map(batch -> batch.rows(request).size())
				.orElse((request instanceof RowChange) ? 1 : 0);
			WriteCall write = new WriteCall(call.operation(), call.tables(), written, rows, this.instance,
					call.traceId());
			call.writes(write);
			tell(auditor -> auditor.before(write));
		}
	}

	void ended(Call call, Outcome<?> outcome) {
		call.write().ifPresent(write -> {
			Effect effect = Effect.APPLIED;
			int failed = 0;
			if (outcome.response() instanceof RowWriteResults results) {
				effect = results.results().stream().map(RowWriteResult::effect).reduce(Effect.NONE, Effect::and);
				failed = results.failed().size();
			}
			WriteOutcome written = outcome(call, effect, failed, outcome.failure());
			tell(auditor -> auditor.after(write, written));
		});
	}

	void failed(Call call, OtsException failure) {
		call.write().ifPresent(write -> {
			WriteOutcome written = outcome(call, failure.effect(), write.rows(), Optional.of(failure));
			tell(auditor -> auditor.after(write, written));
		});
	}

	private static WriteOutcome outcome(Call call, Effect effect, int failedRows, Optional<OtsException> failure) {
		return new WriteOutcome(effect, failedRows, Optional.of(call.requestId()).filter(id -> !id.isEmpty()),
				call.attempts(), call.elapsed(), failure);
	}

	private void tell(Consumer<WriteAuditor> action) {
		for (WriteAuditor auditor : this.auditors) {
			try {
				action.accept(auditor);
			}
			catch (RuntimeException ex) {
				this.log.thrownByListener("write auditor", ex);
			}
		}
	}

}
