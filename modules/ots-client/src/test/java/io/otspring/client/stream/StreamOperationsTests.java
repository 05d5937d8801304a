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

package io.otspring.client.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.otspring.client.OTSClient;
import io.otspring.client.call.CallOptions;
import io.otspring.client.call.OtsRequest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Reading streams through a client, and what requests for that refuse.
 */
class StreamOperationsTests {

	@Test
	void areExecutedByTheClient() {
		List<Object> requests = new ArrayList<>();
		OTSClient client = new OTSClient() {

			@Override
			@SuppressWarnings("unchecked")
			public <R> R execute(OtsRequest<R> request, CallOptions options) {
				requests.add(request);
				return (R) new ListStreamResponse(List.of(), null);
			}

		};
		assertThat(client.stream().listStream().streams()).isEmpty();
		assertThat(client.stream().listStream("t").streams()).isEmpty();
		assertThat(requests).containsExactly(new ListStreamRequest(Optional.empty()),
				new ListStreamRequest(Optional.of("t")));
	}

	@Test
	void requestsNeedWhatTheyReadFrom() {
		assertThatIllegalArgumentException().isThrownBy(() -> DescribeStreamRequest.of(r -> {
		})).withMessage("The request needs a streamId");
		assertThatIllegalArgumentException().isThrownBy(() -> GetShardIteratorRequest.of(r -> r.streamId("s")))
			.withMessage("The request needs a shardId");
		assertThatIllegalArgumentException().isThrownBy(() -> GetStreamRecordRequest.of(r -> {
		})).withMessage("The request needs a shardIterator");
		assertThatIllegalArgumentException().isThrownBy(() -> new ListStreamRequest(Optional.of("")))
			.withMessage("The name of a table must not be empty");
	}

	@Test
	void limitsAreAtLeastOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> DescribeStreamRequest.builder().shardLimit(0))
			.withMessage("shardLimit must be at least 1, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> GetStreamRecordRequest.builder().limit(-1))
			.withMessage("limit must be at least 1, not -1");
	}

}
