%% The headers of kernel have the records of files and the macros of the logger.
-module(kernel_headers).
-export([main/1, log/1]).
-include_lib("kernel/include/file.hrl").
-include_lib("kernel/include/logger.hrl").

main(_) ->
    io:format("~p~n", [record_info(fields, file_info)]),
    io:format("~p~n", [record_info(fields, file_descriptor)]),
    io:format("~p~n", [#file_info{size = 3, type = regular, mtime = 0}]),
    {ok, #file_info{type = Type, access = Access}} = file:read_file_info("."),
    io:format("~p ~p~n", [Type, Access]),
    io:format("~p~n", [log(none)]).

log(none) -> none;
log(Level) ->
    ?LOG_EMERGENCY("text"),
    ?LOG_ALERT("~p", [Level]),
    ?LOG_CRITICAL("~p", [Level], #{key => Level}),
    ?LOG_ERROR(#{report => Level}),
    ?LOG_WARNING([{report, Level}]),
    ?LOG_NOTICE(fun(_) -> {"~p", [Level]} end, Level),
    ?LOG_INFO(#{report => Level}, #{key => Level}),
    ?LOG_DEBUG("text", #{key => Level}),
    ?LOG(Level, "text"),
    ?LOG(Level, "~p", [Level]),
    ?LOG(Level, "~p", [Level], #{}).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [size,type,access,atime,mtime,ctime,mode,links,major_device,minor_device,
% expect:  inode,uid,gid]
% expect: [module,data]
% expect: {file_info,3,regular,undefined,undefined,0,undefined,undefined,undefined,
% expect:            undefined,undefined,undefined,undefined,undefined}
% expect: directory read_write
% expect: none
