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

package io.otspring.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.otspring.client.call.CallOptions;
import io.otspring.client.call.WriteAuditor;
import io.otspring.client.table.TableNameResolver;
import org.jspecify.annotations.Nullable;

/**
 * Builds the part of {@link OtsClientOptions} that guards calls, whatever they are about.
 *
 * @param <B> the type of the builder
 * @since 0.1.0
 */
public abstract sealed class CallOptionsBuilder<B> extends ConnectionOptionsBuilder<B>
		permits OtsClientOptions.Builder {

	@Nullable Duration slowCallThreshold;

	Supplier<CallOptions> callDefaults = CallOptions::defaults;

	List<WriteAuditor> writeAuditors = List.of();

	@Nullable TableNameResolver tableNameResolver;

	@Nullable String applicationName;

	CallOptionsBuilder() {
	}

	CallOptionsBuilder(CallOptionsBuilder<?> other) {
		super(other);
		this.slowCallThreshold = other.slowCallThreshold;
		this.callDefaults = other.callDefaults;
		this.writeAuditors = other.writeAuditors;
		this.tableNameResolver = other.tableNameResolver;
		this.applicationName = other.applicationName;
	}

	/**
	 * Sets the time from which on a call is slow, retries and pauses included. A slow
	 * call is one WARN line with operation, tables, attempts and request id; a slow call
	 * that failed says so in its ERROR line. By default no call is slow.
	 * @param slowCallThreshold from 1 ms to 1 day
	 * @return this
	 */
	public B slowCallThreshold(Duration slowCallThreshold) {
		this.slowCallThreshold = slowCallThreshold;
		return self();
	}

	/**
	 * Sets what is asked, once for each call and range when it starts, for settings that
	 * can change while the client is in use. What it sets goes before the settings of the
	 * client, and options of a call before both. It must be quick and safe for use by
	 * multiple threads; if it throws, the call goes on with the client's settings. By
	 * default it sets nothing.
	 * @param callDefaults gives the options of this moment
	 * @return this
	 */
	public B callDefaults(Supplier<CallOptions> callDefaults) {
		this.callDefaults = callDefaults;
		return self();
	}

	/**
	 * Adds something that keeps book of the calls that write.
	 * @param auditor the auditor
	 * @return this
	 */
	public B writeAuditor(WriteAuditor auditor) {
		this.writeAuditors = with(this.writeAuditors, auditor);
		return self();
	}

	/**
	 * Sets what gives tables and indexes other names at the service. By default they have
	 * the same names there.
	 * @param tableNameResolver the resolver, for example
	 * {@link TableNameResolver#prefix(String)}
	 * @return this
	 */
	public B tableNameResolver(TableNameResolver tableNameResolver) {
		this.tableNameResolver = tableNameResolver;
		return self();
	}

	/**
	 * Sets the application's part of the User-Agent, which is sent behind the client's
	 * own name and version. By default there is none.
	 * @param applicationName from 1 to 64 letters, digits and {@code !#$%&'*+-.^_`|~},
	 * and possibly a slash and as many for a version
	 * @return this
	 */
	public B applicationName(String applicationName) {
		this.applicationName = applicationName;
		return self();
	}

}
