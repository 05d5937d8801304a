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

package io.otspring.client.mapping.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.otspring.client.OTSClient;
import io.otspring.client.stream.GetStreamRecordResponse;

/**
 * The changes of a table that took place, as its stream has them.
 */
final class Changes {

	private Changes() {
	}

	/**
	 * Reads the changes of each account in the order in which they took place.
	 */
	static Map<String, List<Change>> read(OTSClient client, String table) {
		String stream = client.stream().listStream(table).streams().get(0).streamId();
		String shard = client.stream().describeStream(request -> request.streamId(stream)).shards().get(0).shardId();
		List<Change> changes = new ArrayList<>();
		Optional<String> iterator = client.stream()
			.getShardIterator(request -> request.streamId(stream).shardId(shard))
			.shardIterator();
		while (iterator.isPresent()) {
			String from = iterator.get();
			GetStreamRecordResponse page = client.stream().getStreamRecord(request -> request.shardIterator(from));
			page.records().forEach(entry -> changes.add(Change.of(entry)));
			iterator = page.records().isEmpty() ? Optional.empty() : page.nextShardIterator();
		}
		return changes.stream().collect(Collectors.groupingBy(Change::account));
	}

}
