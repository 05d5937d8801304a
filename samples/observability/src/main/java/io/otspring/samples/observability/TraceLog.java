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

package io.otspring.samples.observability;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Logs each trace when the span that began it has ended, so that the sample needs no
 * collector of traces.
 */
@Component
class TraceLog implements SpanProcessor {

	private static final Logger logger = LoggerFactory.getLogger(TraceLog.class);

	private static final AttributeKey<String> ATTEMPTS = AttributeKey.stringKey("ots.attempts");

	private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("ots.request_id");

	private final Map<String, List<SpanData>> traces = new ConcurrentHashMap<>();

	@Override
	public void onStart(Context parent, ReadWriteSpan span) {
	}

	@Override
	public boolean isStartRequired() {
		return false;
	}

	@Override
	public void onEnd(ReadableSpan ended) {
		SpanData span = ended.toSpanData();
		List<SpanData> spans = this.traces.computeIfAbsent(span.getTraceId(), id -> new CopyOnWriteArrayList<>());
		spans.add(span);
		if (!span.getParentSpanContext().isValid() || span.getParentSpanContext().isRemote()) {
			this.traces.remove(span.getTraceId());
			logger.info("Trace {}{}", span.getTraceId(),
					spans.stream()
						.sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
						.map(each -> describe(each, each == span))
						.collect(Collectors.joining()));
		}
	}

	@Override
	public boolean isEndRequired() {
		return true;
	}

	private static String describe(SpanData span, boolean root) {
		long millis = TimeUnit.NANOSECONDS.toMillis(span.getEndEpochNanos() - span.getStartEpochNanos());
		String line = System.lineSeparator() + (root ? "  " : "    ") + span.getName() + ", " + millis + " ms";
		String attempts = span.getAttributes().get(ATTEMPTS);
		return (attempts != null)
				? line + ", attempts: " + attempts + ", request: " + span.getAttributes().get(REQUEST_ID) : line;
	}

}
