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

package io.otspring.client.internal.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.otspring.client.table.StreamDetails;
import io.otspring.client.table.StreamSpecification;
import io.otspring.protocol.message.TableMessages;

/**
 * Whether a table records its changes.
 */
final class StreamSettingsCodec {

	private StreamSettingsCodec() {
	}

	static void encode(StreamSpecification specification, BodyWriter body, int field) {
		int start = body.start(field);
		body.bool(TableMessages.StreamSpecification.ENABLE_STREAM_FIELD_NUMBER, specification.enabled());
		specification.expirationTime()
			.ifPresent(time -> body.number(TableMessages.StreamSpecification.EXPIRATION_TIME_FIELD_NUMBER,
					time.toHours()));
		specification.originColumns()
			.forEach(column -> body.string(TableMessages.StreamSpecification.COLUMNS_TO_GET_FIELD_NUMBER, column));
		body.end(start);
	}

	static StreamDetails decode(TableMessages.StreamDetails message) {
		if (!message.getEnableStream() && message.getLastEnableTime() == 0) {
			return StreamDetails.DISABLED;
		}
		Optional<String> streamId = message.hasStreamId() ? Optional.of(message.getStreamId()) : Optional.empty();
		Optional<Duration> expirationTime = message.hasExpirationTime()
				? Optional.of(Duration.ofHours(message.getExpirationTime())) : Optional.empty();
		Optional<Instant> lastEnabled = message.hasLastEnableTime()
				? Optional.of(Microseconds.toInstant(message.getLastEnableTime())) : Optional.empty();
		return new StreamDetails(message.getEnableStream(), streamId, expirationTime, lastEnabled,
				message.getColumnToGetList());
	}

}
