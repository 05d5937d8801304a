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

package io.otspring.contract.rule;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

import io.otspring.contract.service.Answer;
import io.otspring.contract.service.Service;
import io.otspring.protocol.message.TableMessages.CreateTableRequest;
import io.otspring.protocol.message.TableMessages.CreateTableResponse;
import io.otspring.protocol.message.TableMessages.DeleteTableRequest;
import io.otspring.protocol.message.TableMessages.DeleteTableResponse;
import io.otspring.protocol.message.TableMessages.ListTableRequest;
import io.otspring.protocol.message.TableMessages.ListTableResponse;

/**
 * The tables of a run, which share a random prefix and are deleted at its end. Each rule
 * gets a partition key of its own.
 * <p>
 * Instances are used by one thread.
 *
 * @since 0.1.0
 */
public final class Scene implements AutoCloseable {

	private final Service service;

	private final String prefix = "contract_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);

	private final Map<TableKind, String> shared = new EnumMap<>(TableKind.class);

	private int partitions;

	private int tables;

	public Scene(Service service) {
		this.service = service;
	}

	/**
	 * Returns what all tables of this run start with.
	 */
	public String prefix() {
		return this.prefix;
	}

	Service service() {
		return this.service;
	}

	/**
	 * Returns a partition key that nobody has used in a table that rules share.
	 */
	Partition on(TableKind kind) throws IOException {
		String table = this.shared.get(kind);
		if (table == null) {
			table = create(kind, request -> {
			});
			this.shared.put(kind, table);
		}
		return in(table);
	}

	/**
	 * Returns a partition key that nobody has used in a table.
	 */
	Partition in(String table) {
		this.partitions++;
		return new Partition(this.service, table, "p" + this.partitions);
	}

	/**
	 * Creates a table for one rule.
	 */
	String create(TableKind kind, Consumer<CreateTableRequest.Builder> changes) throws IOException {
		String name = newName();
		CreateTableRequest.Builder request = kind.request(name);
		changes.accept(request);
		create(request).message();
		return name;
	}

	Answer<CreateTableResponse> create(CreateTableRequest.Builder request) throws IOException {
		return this.service.call("CreateTable", request.build(), CreateTableResponse.parser());
	}

	/**
	 * Tries to create a table that a rule refuses, and tells how that ended.
	 */
	String refused(Consumer<CreateTableRequest.Builder> changes) throws IOException {
		CreateTableRequest.Builder request = TableKind.PLAIN.request(newName());
		changes.accept(request);
		return create(request).describe(message -> "created");
	}

	String newName() {
		this.tables++;
		return this.prefix + "_" + this.tables;
	}

	Answer<DeleteTableResponse> delete(String table) throws IOException {
		return this.service.call("DeleteTable", DeleteTableRequest.newBuilder().setTableName(table).build(),
				DeleteTableResponse.parser());
	}

	List<String> tables() throws IOException {
		return this.service.call("ListTable", ListTableRequest.getDefaultInstance(), ListTableResponse.parser())
			.message()
			.getTableNamesList();
	}

	/**
	 * Deletes the tables of this run.
	 */
	@Override
	public void close() throws IOException {
		for (String table : tables()) {
			if (table.startsWith(this.prefix)) {
				delete(table);
			}
		}
	}

}
