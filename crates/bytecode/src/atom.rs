//! The atoms that Rust code knows by name, each listed once.
//!
//! They are the frozen part of every VM's atom table: the same index everywhere, known when Rust is
//! compiled, so start-up builds nothing. [`lookup`] finds an index by its text in a table that is
//! made at compile time. A row is `NAME "text"`; the name is the text in upper case, except for
//! operators, the empty atom, and where two texts would get the same name. Rows may be added
//! anywhere: nothing outside one build depends on the numbers.

/// Hands the table of atoms to the callback macro `$then`.
#[macro_export]
macro_rules! for_each_atom {
    ($then:ident) => {
        $then! {
            FALSE "false";
            TRUE "true";
            UNDEFINED "undefined";
            NIL "nil";
            OK "ok";
            ERROR "error";
            EXIT "exit";
            THROW "throw";
            NORMAL "normal";
            KILL "kill";
            KILLED "killed";
            ERL_ERTS_ERRORS "erl_erts_errors";
            ERL_STDLIB_ERRORS "erl_stdlib_errors";
            EMPTY "";
            SET_INTERNAL_STATE "set_internal_state";
            SET_ON_FIRST_LINK "set_on_first_link";
            SET_ON_FIRST_SPAWN "set_on_first_spawn";
            SET_ON_LINK "set_on_link";
            SET_ON_SPAWN "set_on_spawn";
            SAME "same";
            GET_INTERNAL_STATE "get_internal_state";
            FLAT_SIZE "flat_size";
            ERTS_DEBUG "erts_debug";
            PROCESS_DISPLAY "process_display";
            SPAWN_REQUEST "spawn_request";
            SPAWN_REQUEST_ABANDON "spawn_request_abandon";
            HEAP_LIMIT "heap_limit";
            CATCHLEVEL "catchlevel";
            LAST_CALLS "last_calls";
            SEQUENTIAL_TRACE_TOKEN "sequential_trace_token";
            PROCESS_LABEL "$process_label";
            OLD_HEAP_BLOCK_SIZE "old_heap_block_size";
            HEAP_BLOCK_SIZE "heap_block_size";
            MBUF_SIZE "mbuf_size";
            RECENT_SIZE "recent_size";
            OLD_HEAP_SIZE "old_heap_size";
            BIN_VHEAP_SIZE "bin_vheap_size";
            BIN_VHEAP_BLOCK_SIZE "bin_vheap_block_size";
            BIN_OLD_VHEAP_SIZE "bin_old_vheap_size";
            BIN_OLD_VHEAP_BLOCK_SIZE "bin_old_vheap_block_size";
            HIBERNATE "hibernate";
            SPAWN_REPLY "spawn_reply";
            YES "yes";
            NO "no";
            ERROR_ONLY "error_only";
            SUCCESS_ONLY "success_only";
            BANG "!";
            MULTIPLY "*";
            PLUS "+";
            LIST_APPEND "++";
            MINUS "-";
            LIST_SUBTRACT "--";
            DIVIDE "/";
            NE "/=";
            LT "<";
            EXACT_NE "=/=";
            EXACT_EQ "=:=";
            LE "=<";
            EQ "==";
            GT ">";
            GE ">=";
            ON_LOAD_ENTRY "-on_load-";
            DOWN_UPPER "DOWN";
            EXIT_UPPER "EXIT";
            ETS_TRANSFER "ETS-TRANSFER";
            END_OF_TABLE "$end_of_table";
            ABORT "abort";
            ABORT_PURGE "abort_purge";
            ABS "abs";
            AC "ac";
            ACCESS "access";
            ACOS "acos";
            ACOSH "acosh";
            ACTIVE_TASKS "active_tasks";
            ADD "add";
            ADD_GET "add_get";
            ADLER32 "adler32";
            AFTER "after";
            ALIAS "alias";
            ALL "all";
            ALREADY_EXISTS "already_exists";
            AND "and";
            APPEND "append";
            APPEND_ELEMENT "append_element";
            APPLY "apply";
            ARITY "arity";
            ASIN "asin";
            ASINH "asinh";
            ASYNC "async";
            ASYNCHRONOUS "asynchronous";
            ASYNC_DIST "async_dist";
            AT "at";
            ATAN "atan";
            ATAN2 "atan2";
            ATANH "atanh";
            ATOM "atom";
            ATOM_COUNT "atom_count";
            ATOM_LIMIT "atom_limit";
            ATOM_TO_BINARY "atom_to_binary";
            ATOM_TO_LIST "atom_to_list";
            ATOM_USED "atom_used";
            ATOMICS "atomics";
            ATTRIBUTES "attributes";
            AUTO "auto";
            BACKTRACE "backtrace";
            BADARG "badarg";
            BADARITH "badarith";
            BADARITY "badarity";
            BADFILE "badfile";
            BADFUN "badfun";
            BADKEY "badkey";
            BADMAP "badmap";
            BADMATCH "badmatch";
            BADOPT "badopt";
            BADRECORD "badrecord";
            BADTYPE "badtype";
            BAG "bag";
            BAND "band";
            BEGIN_COLLECTION "begin_collection";
            BEGIN_PURGE "begin_purge";
            BEGUN "begun";
            BIG "big";
            BIN_IS_7BIT "bin_is_7bit";
            BIN_TO_LIST "bin_to_list";
            BINARY "binary";
            BINARY_PART "binary_part";
            BINARY_TO_ATOM "binary_to_atom";
            BINARY_TO_EXISTING_ATOM "binary_to_existing_atom";
            BINARY_TO_FLOAT "binary_to_float";
            BINARY_TO_INTEGER "binary_to_integer";
            BINARY_TO_LIST "binary_to_list";
            BIT_SIZE "bit_size";
            BITSTRING "bitstring";
            BITSTRING_TO_LIST "bitstring_to_list";
            BM "bm";
            BNOT "bnot";
            BOF "bof";
            BOOLEAN "boolean";
            BOR "bor";
            BSL "bsl";
            BSR "bsr";
            BUILD_TYPE "build_type";
            BUMP_REDUCTIONS "bump_reductions";
            BUSY "busy";
            BXOR "bxor";
            BYTE_SIZE "byte_size";
            CALL "call";
            CALL_COUNT "call_count";
            CALL_MEMORY "call_memory";
            CALL_TIME "call_time";
            CANCEL_TIMER "cancel_timer";
            CASE_CLAUSE "case_clause";
            CAUSE "cause";
            CEIL "ceil";
            CHANGE "change";
            CHANGE_NEW "change_new";
            CHARACTERS_TO_BINARY "characters_to_binary";
            CHARACTERS_TO_LIST "characters_to_list";
            CHECK_OLD_CODE "check_old_code";
            CLAIM_ON_LOAD "claim_on_load";
            CLOCK_SERVICE "clock_service";
            CLOSE "close";
            CMD "cmd";
            CODE "code";
            COLLECT "collect";
            COLUMNS "columns";
            COMPACT "compact";
            CHANGED_SOURCE "changed_source";
            COMPARE_EXCHANGE "compare_exchange";
            COMPILE "compile";
            COMPILE_EXPRS "compile_exprs";
            COMPILE_FILE "compile_file";
            COMPILE_FORMS "compile_forms";
            COMPILE_PATTERN "compile_pattern";
            BINARY_TO_TERM "binary_to_term";
            DETERMINISTIC "deterministic";
            EXTERNAL_SIZE "external_size";
            IN_EXITING "in_exiting";
            MINOR_VERSION "minor_version";
            OUT_EXITING "out_exiting";
            SAFE "safe";
            TERM_TO_BINARY "term_to_binary";
            TERM_TO_IOVEC "term_to_iovec";
            USED "used";
            COMPRESSED "compressed";
            CONNECTED "connected";
            CONS "cons";
            CONST "const";
            CONTEXT_SWITCHES "context_switches";
            CONVERT_TIME_UNIT "convert_time_unit";
            COPY "copy";
            COPY_LITERALS "copy_literals";
            COS "cos";
            COUNT "count";
            COSH "cosh";
            COUNTERS "counters";
            CPU_TOPOLOGY "cpu_topology";
            CRASH "crash";
            CRASH_REPORT "crash_report";
            CRC32 "crc32";
            CREATION "creation";
            CUR "cur";
            CURRENT "current";
            CURRENT_FUNCTION "current_function";
            CURRENT_LOCATION "current_location";
            CURRENT_STACKTRACE "current_stacktrace";
            DARWIN "darwin";
            DATE "date";
            DECENTRALIZED_COUNTERS "decentralized_counters";
            DECIMALS "decimals";
            DECODE_HEX "decode_hex";
            DECODE_UNSIGNED "decode_unsigned";
            DEL_DIR "del_dir";
            DELAYED_NODE_TABLE_GC "delayed_node_table_gc";
            DELAYED_WRITE "delayed_write";
            DELETE "delete";
            DELETE_ELEMENT "delete_element";
            DELETE_MODULE "delete_module";
            DELETE_OBJECT "delete_object";
            DEMONITOR "demonitor";
            DEVICE "device";
            DICTIONARY "dictionary";
            DIRECTORY "directory";
            DIRTY_CPU_SCHEDULERS "dirty_cpu_schedulers";
            DIRTY_CPU_SCHEDULERS_ONLINE "dirty_cpu_schedulers_online";
            DIRTY_IO_SCHEDULERS "dirty_io_schedulers";
            DISPLAY "display";
            DIST_BUF_BUSY_LIMIT "dist_buf_busy_limit";
            DIV "div";
            DONE "done";
            DUPLICATE_BAG "duplicate_bag";
            EACCES "eacces";
            EAGAIN "eagain";
            EBADF "ebadf";
            ECHO "echo";
            EEXIST "eexist";
            EINVAL "einval";
            EIO "eio";
            EISDIR "eisdir";
            ELEMENT "element";
            ELOOP "eloop";
            EMBEDDED "embedded";
            EMFILE "emfile";
            EMU_FLAVOR "emu_flavor";
            EMU_TYPE "emu_type";
            EMULATOR "emulator";
            ENAMETOOLONG "enametoolong";
            ENCODE_HEX "encode_hex";
            ENCODE_UNSIGNED "encode_unsigned";
            ENCODING "encoding";
            END_TIME "end_time";
            ENDIAN "endian";
            ENOENT "enoent";
            ENOMEM "enomem";
            ENOSPC "enospc";
            ENOTDIR "enotdir";
            ENOTEMPTY "enotempty";
            ENOTSUP "enotsup";
            ENSURE_LOADED "ensure_loaded";
            ENV "env";
            EOF "eof";
            EPERM "eperm";
            EPIPE "epipe";
            ERASE "erase";
            ERF "erf";
            ERFC "erfc";
            ERL_KERNEL_ERRORS "erl_kernel_errors";
            ERLANG "erlang";
            EROFS "erofs";
            ERROR_HANDLER "error_handler";
            ERROR_INFO "error_info";
            ERROR_LOGGER "error_logger";
            ETS "ets";
            ETS_COUNT "ets_count";
            ETS_LIMIT "ets_limit";
            EXACT_REDUCTIONS "exact_reductions";
            EXCEPTION "exception";
            EXCEPTION_FROM "exception_from";
            EXCEPTION_TRACE "exception_trace";
            EXCHANGE "exchange";
            EXCLUSIVE "exclusive";
            EXDEV "exdev";
            EXITED "exited";
            EXITING "exiting";
            EXP "exp";
            EXPAND_FUN "expand_fun";
            EXPLICIT_UNALIAS "explicit_unalias";
            EXPORTS "exports";
            EXTERNAL "external";
            FILE "file";
            FILE_INFO "file_info";
            FIND "find";
            FINISH_COLLECTION "finish_collection";
            FINISH_ON_LOAD "finish_on_load";
            FINISH_PURGE "finish_purge";
            FIRST "first";
            FIRST_LOOKUP "first_lookup";
            FIXED "fixed";
            FLOAT "float";
            FLOAT_TO_BINARY "float_to_binary";
            FLOAT_TO_LIST "float_to_list";
            FLOOR "floor";
            FLUSH "flush";
            FMOD "fmod";
            FORMAT_BS_FAIL "format_bs_fail";
            FREE_PURGED "free_purged";
            FROM_KEYS "from_keys";
            FROM_LIST "from_list";
            FULLSWEEP_AFTER "fullsweep_after";
            FUN "fun";
            FUN_INFO "fun_info";
            FUN_TO_LIST "fun_to_list";
            FUNCTION "function";
            FUNCTION_CLAUSE "function_clause";
            FUNCTION_EXPORTED "function_exported";
            FUNCTIONS "functions";
            GARBAGE_COLLECT "garbage_collect";
            GARBAGE_COLLECTING "garbage_collecting";
            GARBAGE_COLLECTION "garbage_collection";
            GARBAGE_COLLECTION_INFO "garbage_collection_info";
            GC "gc";
            GC_MAJOR_END "gc_major_end";
            GC_MAJOR_START "gc_major_start";
            GC_MINOR_END "gc_minor_end";
            GC_MINOR_START "gc_minor_start";
            GEOMETRY "geometry";
            GET "get";
            GETTING_LINKED "getting_linked";
            GETTING_UNLINKED "getting_unlinked";
            GET_CHARS "get_chars";
            GET_CWD "get_cwd";
            GET_KEYS "get_keys";
            GET_LINE "get_line";
            GET_MODULE_INFO "get_module_info";
            GET_PASSWORD "get_password";
            GET_PATH "get_path";
            GET_UNTIL "get_until";
            GETENV "getenv";
            GETOPTS "getopts";
            GETPID "getpid";
            GIVE_AWAY "give_away";
            GLOBAL "global";
            GROUP_LEADER "group_leader";
            HALT "halt";
            HANDLE_UNDEFINED_FUNCTION "$handle_undefined_function";
            HD "hd";
            HEAP_SIZE "heap_size";
            HEAP_TYPE "heap_type";
            HEIR "heir";
            HIDDEN "hidden";
            HIGH "high";
            ID "id";
            IF_CLAUSE "if_clause";
            IMPORTS "imports";
            IN "in";
            INCLUDE_SHARED_BINARIES "include_shared_binaries";
            INCOMPLETE "incomplete";
            INDEX "index";
            INFINITY "infinity";
            INFO "info";
            INFO_NEW "info_new";
            INIT "init";
            INITIAL_CALL "initial_call";
            INPUT "input";
            INSERT "insert";
            INSERT_ELEMENT "insert_element";
            INSERT_NEW "insert_new";
            INTEGER "integer";
            INTEGER_TO_BINARY "integer_to_binary";
            INTEGER_TO_LIST "integer_to_list";
            INTERNAL "internal";
            INTERNAL_DELETE_ALL "internal_delete_all";
            INTERNAL_SELECT_DELETE "internal_select_delete";
            INVALID "invalid";
            IN_LIBRARY "in_library";
            IO "io";
            IO_LIB "io_lib";
            IO_REPLY "io_reply";
            IO_REQUEST "io_request";
            IOLIST_SIZE "iolist_size";
            IOLIST_TO_BINARY "iolist_to_binary";
            IOLIST_TO_IOVEC "iolist_to_iovec";
            IS_ALIVE "is_alive";
            IS_ATOM "is_atom";
            IS_BINARY "is_binary";
            IS_BITSTRING "is_bitstring";
            IS_BOOLEAN "is_boolean";
            IS_BUILTIN "is_builtin";
            IS_COMPILED_MS "is_compiled_ms";
            IS_FLOAT "is_float";
            IS_FUNCTION "is_function";
            IS_INTEGER "is_integer";
            IS_IN_OLD_CODE "is_in_old_code";
            IS_KEY "is_key";
            IS_LIST "is_list";
            IS_MAP "is_map";
            IS_MAP_KEY "is_map_key";
            IS_NUMBER "is_number";
            IS_PID "is_pid";
            IS_PORT "is_port";
            IS_PROCESS_ALIVE "is_process_alive";
            IS_PURGING "is_purging";
            IS_RECORD "is_record";
            IS_REFERENCE "is_reference";
            IS_TUPLE "is_tuple";
            ITEMS "items";
            ITERATOR "iterator";
            KERNEL_POLL "kernel_poll";
            KEYFIND "keyfind";
            KEYMEMBER "keymember";
            KEYPOS "keypos";
            KEYS "keys";
            KEYSEARCH "keysearch";
            KNOWN "known";
            LABEL "label";
            LAST "last";
            LAST_LOOKUP "last_lookup";
            LATIN1 "latin1";
            LENGTH "length";
            LIBRARY "library";
            LINE "line";
            LINK "link";
            LINKS "links";
            LINUX "linux";
            LIST "list";
            LIST_DIR "list_dir";
            LIST_TO_ATOM "list_to_atom";
            LIST_TO_BIN "list_to_bin";
            LIST_TO_BINARY "list_to_binary";
            LIST_TO_BITSTRING "list_to_bitstring";
            LIST_TO_EXISTING_ATOM "list_to_existing_atom";
            LIST_TO_FLOAT "list_to_float";
            LIST_TO_INTEGER "list_to_integer";
            LIST_TO_PID "list_to_pid";
            LIST_TO_REF "list_to_ref";
            LIST_TO_TUPLE "list_to_tuple";
            LISTS "lists";
            LITTLE "little";
            LOADED_FROM "loaded_from";
            LOAD_BINARY "load_binary";
            LOADED "loaded";
            LOAD_MODULE "load_module";
            LOCAL "local";
            LOCALTIME "localtime";
            LOCALTIME_TO_UNIVERSALTIME "localtime_to_universaltime";
            LOG "log";
            LOG10 "log10";
            LOG2 "log2";
            LOGGER "logger";
            LOGICAL_PROCESSORS "logical_processors";
            LOGICAL_PROCESSORS_AVAILABLE "logical_processors_available";
            LOGICAL_PROCESSORS_ONLINE "logical_processors_online";
            LONGEST_COMMON_PREFIX "longest_common_prefix";
            LONGEST_COMMON_SUFFIX "longest_common_suffix";
            LOOKUP "lookup";
            LOOKUP_ELEMENT "lookup_element";
            LOW "low";
            LOWERCASE "lowercase";
            MACHINE "machine";
            MAIN "main";
            MAJOR "major";
            MAKE_DIR "make_dir";
            MAKE_FUN "make_fun";
            MAKE_REF "make_ref";
            MAKE_TUPLE "make_tuple";
            MAP "map";
            MAP_GET "map_get";
            MAP_SIZE "map_size";
            MAPS "maps";
            MATCH "match";
            MATCH_OBJECT "match_object";
            MATCH_SPEC "match_spec";
            MATCH_SPEC_COMPILE "match_spec_compile";
            MATCH_SPEC_RUN_R "match_spec_run_r";
            MATCH_SPEC_TEST "match_spec_test";
            MATCHES "matches";
            MATH "math";
            MAX "max";
            MAX_HEAP_SIZE "max_heap_size";
            MD5 "md5";
            MEMBER "member";
            MEMORY "memory";
            MERGE "merge";
            MESSAGE "message";
            MESSAGE_QUEUE_DATA "message_queue_data";
            MESSAGE_QUEUE_LEN "message_queue_len";
            META "meta";
            MESSAGES "messages";
            MICRO_SECONDS "micro_seconds";
            MICROSECOND "microsecond";
            MILLI_SECONDS "milli_seconds";
            MILLISECOND "millisecond";
            MIN "min";
            MINOR "minor";
            MIN_BIN_VHEAP_SIZE "min_bin_vheap_size";
            MIN_HEAP_SIZE "min_heap_size";
            MINOR_GCS "minor_gcs";
            MODULE "module";
            MODULE_DIGEST "module_digest";
            MODULE_INFO "module_info";
            MODULE_LOADED "module_loaded";
            MODULE_NAME "module_name";
            MONITOR "monitor";
            MONITORED_BY "monitored_by";
            MONITORS "monitors";
            MONITOR_NODES "monitor_nodes";
            MONOTONIC "monotonic";
            MONOTONIC_TIME "monotonic_time";
            MONOTONIC_TIMESTAMP "monotonic_timestamp";
            MULTI_SCHEDULING "multi_scheduling";
            NAME "name";
            NAMED_TABLE "named_table";
            NAMES "names";
            NANO_SECONDS "nano_seconds";
            NANOSECOND "nanosecond";
            NATIVE "native";
            NEW "new";
            NEW_INDEX "new_index";
            NEW_UNIQ "new_uniq";
            NEXT "next";
            NEXT_LOOKUP "next_lookup";
            NIFS "nifs";
            NOTHING "nothing";
            NOT_PURGED "not_purged";
            NO_FLOAT "no_float";
            NO_TRANSLATION "no_translation";
            NOCATCH "nocatch";
            NOCONNECT "noconnect";
            NOCONNECTION "noconnection";
            NODE "node";
            NODES "nodes";
            NOFILE "nofile";
            NOMATCH "nomatch";
            NON_EXISTING "non_existing";
            NONE "none";
            NONODE_NOHOST "nonode@nohost";
            NOPROC "noproc";
            NOSUSPEND "nosuspend";
            NOT "not";
            NOT_LOADED "not_loaded";
            NOT_OWNER "not_owner";
            NOTALIVE "notalive";
            NOTSUP "notsup";
            NOW "now";
            NUMBER "number";
            OFF_HEAP "off_heap";
            OLD "old";
            ON_HEAP "on_heap";
            ON_LOAD "on_load";
            ON_LOAD_FAILURE "on_load_failure";
            OPEN "open";
            OR "or";
            ORDERED_SET "ordered_set";
            OS "os";
            OS_MONOTONIC_TIME_SOURCE "os_monotonic_time_source";
            OS_SYSTEM_TIME_SOURCE "os_system_time_source";
            OS_TYPE "os_type";
            OS_VERSION "os_version";
            OTHER "other";
            OTP_RELEASE "otp_release";
            OUT "out";
            OUTPUT "output";
            OUT_EXITED "out_exited";
            OVERRIDE_ARGS "override_args";
            OWNER "owner";
            PARENT "parent";
            PART "part";
            PATTERN "pattern";
            PATTERN_INFO "pattern_info";
            PAUSE "pause";
            PERF_COUNTER "perf_counter";
            PERSISTENT_TERM "persistent_term";
            PHASH2 "phash2";
            PID "pid";
            PID_TO_LIST "pid_to_list";
            PORT "port";
            PORTS "ports";
            PORT_COUNT "port_count";
            PORT_LIMIT "port_limit";
            POSITION "position";
            POSITIVE "positive";
            POW "pow";
            PRE_LOADED "pre_loaded";
            PRELOADED "preloaded";
            PREV "prev";
            PREV_LOOKUP "prev_lookup";
            PRIORITY "priority";
            PRIVATE "private";
            PROCESS "process";
            PROCESS_COUNT "process_count";
            PROCESS_FLAG "process_flag";
            PROCESS_INFO "process_info";
            PROCESS_LIMIT "process_limit";
            PROCS "procs";
            PROCESSES "processes";
            PROCESSES_USED "processes_used";
            PROPLISTS "proplists";
            PROTECTED "protected";
            PROTECTION "protection";
            PUBLIC "public";
            PURGE_MODULE "purge_module";
            PURLIN "purlin";
            PURLIN_CODE "purlin_code";
            PURLIN_FILE "purlin_file";
            PURLIN_HOST "purlin_host";
            PURLIN_IO "purlin_io";
            PURLIN_LISTS "purlin_lists";
            PURLIN_ON_LOAD "purlin_on_load";
            PURLIN_OS "purlin_os";
            PURLIN_PURGE "purlin_purge";
            PURLIN_TRACE "purlin_trace";
            PURLIN_UNICODE "purlin_unicode";
            PUT "put";
            PUT_CHARS "put_chars";
            PUTENV "putenv";
            QUIESCED "quiesced";
            RAISE "raise";
            RAND "rand";
            RAW "raw";
            READ "read";
            READ_AHEAD "read_ahead";
            READ_CONCURRENCY "read_concurrency";
            READ_FILE "read_file";
            READ_FILE_INFO "read_file_info";
            READ_LINE "read_line";
            READ_TIMER "read_timer";
            READ_WRITE "read_write";
            RECEIVE "receive";
            REDUCTIONS "reductions";
            REF_TO_LIST "ref_to_list";
            REFC "refc";
            REFERENCE "reference";
            REFERENCED_BYTE_SIZE "referenced_byte_size";
            REGISTER "register";
            REGISTERED "registered";
            REGISTERED_NAME "registered_name";
            REGULAR "regular";
            REM "rem";
            REMOVE "remove";
            RENAME "rename";
            REPLY "reply";
            REPLY_DEMONITOR "reply_demonitor";
            REPLY_TAG "reply_tag";
            REPORT "report";
            REQUEST "request";
            REQUESTS "requests";
            RESTART "restart";
            RESUME_PROCESS "resume_process";
            RETURN_FROM "return_from";
            RETURN_TO "return_to";
            RETURN_TRACE "return_trace";
            REVERSE "reverse";
            ROUND "round";
            ROWS "rows";
            RUN_QUEUE "run_queue";
            RUN_QUEUE_LENGTHS "run_queue_lengths";
            RUNNABLE "runnable";
            RUNNING "running";
            RUNNING_PORTS "running_ports";
            RUNNING_PROCS "running_procs";
            RUNTIME "runtime";
            SAFE_FIXED "safe_fixed";
            SAFE_FIXED_MONOTONIC_TIME "safe_fixed_monotonic_time";
            SAFE_FIXTABLE "safe_fixtable";
            SAVE_CALLS "save_calls";
            SCHEDULER "scheduler";
            SCHEDULER_BINDINGS "scheduler_bindings";
            SCHEDULER_ID "scheduler_id";
            SCHEDULER_WALL_TIME "scheduler_wall_time";
            SCHEDULERS "schedulers";
            SCHEDULERS_ONLINE "schedulers_online";
            SCIENTIFIC "scientific";
            SCOPE "scope";
            SECOND "second";
            SECONDS "seconds";
            SELECT "select";
            SELECT_COUNT "select_count";
            SELECT_REPLACE "select_replace";
            SELECT_REVERSE "select_reverse";
            SELF "self";
            SEND "send";
            SEND_TO_NON_EXISTING_PROCESS "send_to_non_existing_process";
            SEND_AFTER "send_after";
            SENSITIVE "sensitive";
            SESSIONS "sessions";
            SESSION_CREATE "session_create";
            SESSION_END "session_end";
            SET "set";
            SET_CWD "set_cwd";
            SETELEMENT "setelement";
            SETOPTS "setopts";
            SET_PATH "set_path";
            SHORT "short";
            SHUTDOWN "shutdown";
            SIGNED "signed";
            SILENT "silent";
            SIN "sin";
            SINH "sinh";
            SIZE "size";
            SLOT "slot";
            SMP_SUPPORT "smp_support";
            SOFT_WHEREIS "soft_whereis";
            SORT_RUN "sort_run";
            SOURCE "source";
            SPAWN "spawn";
            SPAWNED "spawned";
            SPAWN_LINK "spawn_link";
            SPAWN_MONITOR "spawn_monitor";
            SPAWN_OPT "spawn_opt";
            SPLIT "split";
            SPLIT_BINARY "split_binary";
            SQRT "sqrt";
            STACK_SIZE "stack_size";
            STANDARD_ERROR "standard_error";
            STANDARD_IO "standard_io";
            START "start";
            START_TIME "start_time";
            START_TIMER "start_timer";
            STATISTICS "statistics";
            STATS "stats";
            STATUS "status";
            STDERR "stderr";
            STDIN "stdin";
            STDOUT "stdout";
            STICKY_DIRECTORY "sticky_directory";
            STRICT_MONOTONIC_TIMESTAMP "strict_monotonic_timestamp";
            STRING "string";
            SUB "sub";
            SUB_GET "sub_get";
            SUSPEND_PROCESS "suspend_process";
            SUSPENDED "suspended";
            SUSPENDING "suspending";
            SYMLINK "symlink";
            SYNC "sync";
            SYSTEM "system";
            SYSTEM_ARCHITECTURE "system_architecture";
            SYSTEM_FLAG "system_flag";
            SYSTEM_INFO "system_info";
            SYSTEM_LIMIT "system_limit";
            SYSTEM_TIME "system_time";
            SYSTEM_VERSION "system_version";
            TABLE "table";
            TAG "tag";
            TAIL_BITS "tail_bits";
            TAKE "take";
            TAN "tan";
            TANH "tanh";
            TERMINAL "terminal";
            TERMINATED "terminated";
            THIS "this";
            THREAD_POOL_SIZE "thread_pool_size";
            THREADS "threads";
            TIME "time";
            TIME_CORRECTION "time_correction";
            TIME_OFFSET "time_offset";
            TIME_WARP_MODE "time_warp_mode";
            TIMEOUT "timeout";
            TIMEOUT_VALUE "timeout_value";
            TIMER "timer";
            TIMESTAMP "timestamp";
            TL "tl";
            TO_LIST "to_list";
            TOLERANT_TIMEOFDAY "tolerant_timeofday";
            TOTAL "total";
            TOTAL_ACTIVE_TASKS "total_active_tasks";
            TOTAL_HEAP_SIZE "total_heap_size";
            TOTAL_RUN_QUEUE_LENGTHS "total_run_queue_lengths";
            TRACE "trace";
            TRACE_TS "trace_ts";
            TRAP_EXIT "trap_exit";
            TRIM "trim";
            TRIM_ALL "trim_all";
            TRUNC "trunc";
            TRUNCATE "truncate";
            TRY_CLAUSE "try_clause";
            TUPLE "tuple";
            TUPLE_SIZE "tuple_size";
            TUPLE_TO_LIST "tuple_to_list";
            TYPE "type";
            UNALIAS "unalias";
            UNDEF "undef";
            UNDEFINED_FUNCTION "undefined_function";
            UNDEFINED_LAMBDA "undefined_lambda";
            UNDERSCORE "_";
            UNICODE "unicode";
            UNICODE_CHAR "unicode_char";
            UNIQ "uniq";
            UNIQUE_INTEGER "unique_integer";
            UNIT "unit";
            UNIVERSALTIME "universaltime";
            UNIVERSALTIME_TO_LOCALTIME "universaltime_to_localtime";
            UNIX "unix";
            UNLESS_SUSPENDING "unless_suspending";
            UNLINK "unlink";
            UNREGISTER "unregister";
            UNSETENV "unsetenv";
            UPDATE "update";
            UPDATE_COUNTER "update_counter";
            UPDATE_ELEMENT "update_element";
            UPPERCASE "uppercase";
            USER "user";
            UTF16 "utf16";
            UTF32 "utf32";
            UTF8 "utf8";
            VALUE "value";
            VALUES "values";
            VERSION "version";
            VISIBLE "visible";
            VSN "vsn";
            WAITING "waiting";
            WALL_CLOCK "wall_clock";
            WARNING "warning";
            WHEREIS "whereis";
            WHICH "which";
            WORDSIZE "wordsize";
            WRITE "write";
            WRITE_CONCURRENCY "write_concurrency";
            WRITE_FILE "write_file";
            XOR "xor";
            YIELD "yield";
        }
    };
}

/// Index of an atom in a VM's atom table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AtomIndex(pub u32);

macro_rules! define_atoms {
    ($($name:ident $text:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only there to be counted")]
        #[repr(u32)]
        enum Counted { $($name),* }

        $(
            #[doc = concat!("The atom `'", $text, "'`.")]
            pub const $name: AtomIndex = AtomIndex(Counted::$name as u32);
        )*

        impl AtomIndex {
            $(
                #[doc = concat!("The atom `'", $text, "'`.")]
                pub const $name: AtomIndex = $name;
            )*
        }

        /// Texts of the frozen atoms; an atom's index is its place.
        pub static TEXTS: &[&str] = FROZEN;

        /// The same for constants only: code that used it would get a copy in each crate, of ten
        /// thousand bytes that the system's linker must adjust at each start.
        const FROZEN: &[&str] = &[$($text),*];
    };
}
for_each_atom!(define_atoms);

/// The frozen atom with that text.
pub const fn lookup(text: &str) -> Option<AtomIndex> {
    let mut bucket = hash(text) & (FROZEN_BUCKETS - 1);
    loop {
        match FROZEN_TABLE[bucket] {
            FROZEN_FREE => return None,
            index if equal(TEXTS[index as usize], text) => return Some(AtomIndex(index as u32)),
            _ => bucket = (bucket + 1) & (FROZEN_BUCKETS - 1),
        }
    }
}

/// The frozen atom's text.
pub const fn text(atom: AtomIndex) -> Option<&'static str> {
    if (atom.0 as usize) < TEXTS.len() {
        Some(TEXTS[atom.0 as usize])
    } else {
        None
    }
}

// An open-addressing hash table, made at compile time: a quarter full at most.
const FROZEN_BUCKETS: usize = (FROZEN.len() * 4).next_power_of_two();
const FROZEN_FREE: u16 = u16::MAX;
const _: () = assert!(FROZEN.len() < FROZEN_FREE as usize);

static FROZEN_TABLE: [u16; FROZEN_BUCKETS] = {
    let mut table = [FROZEN_FREE; FROZEN_BUCKETS];
    let mut index = 0;
    while index < FROZEN.len() {
        let mut bucket = hash(FROZEN[index]) & (FROZEN_BUCKETS - 1);
        while table[bucket] != FROZEN_FREE {
            bucket = (bucket + 1) & (FROZEN_BUCKETS - 1);
        }
        table[bucket] = index as u16;
        index += 1;
    }
    table
};

/// FNV-1a.
pub(crate) const fn hash(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut hash: u32 = 0x811c_9dc5;
    let mut index = 0;
    while index < bytes.len() {
        hash = (hash ^ bytes[index] as u32).wrapping_mul(0x0100_0193);
        index += 1;
    }
    (hash ^ (hash >> 15)) as usize
}

/// `==` of strings is not usable in constants.
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn texts_are_distinct_and_found() {
        assert_eq!(TEXTS.iter().collect::<HashSet<_>>().len(), TEXTS.len());
        for (index, text) in TEXTS.iter().enumerate() {
            assert_eq!(lookup(text), Some(AtomIndex(index as u32)), "{text}");
        }
        assert_eq!(lookup("no such atom"), None);
    }

    #[test]
    fn names_follow_texts() {
        assert_eq!(text(OK), Some("ok"));
        assert_eq!(text(EXIT), Some("exit"));
        assert_eq!(text(EXIT_UPPER), Some("EXIT"));
        assert_eq!(text(AtomIndex(TEXTS.len() as u32)), None);
    }
}
