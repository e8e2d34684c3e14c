%% What file:read_file_info/1,2 returns and file:write_file_info/2,3 takes. A time is a date_time() or a number of
%% seconds, as the option `time` asks for; what the system does not tell is `undefined`.

-ifndef(FILE_HRL_).
-define(FILE_HRL_, true).

-record(file_info,
        {size :: non_neg_integer() | undefined,         % in bytes
         type :: device | directory | other | regular | symlink | undefined,
         access :: read | write | read_write | none | undefined,
         atime :: file:date_time() | non_neg_integer() | undefined,     % last read
         mtime :: file:date_time() | non_neg_integer() | undefined,     % last written
         ctime :: file:date_time() | non_neg_integer() | undefined,     % last change of owner, mode and the like
         mode :: non_neg_integer() | undefined,         % permissions, as bits
         links :: non_neg_integer() | undefined,
         major_device :: non_neg_integer() | undefined,
         minor_device :: non_neg_integer() | undefined,
         inode :: non_neg_integer() | undefined,
         uid :: non_neg_integer() | undefined,
         gid :: non_neg_integer() | undefined}).

%% A file opened with the option `raw`.
-record(file_descriptor,
        {module :: module(),
         data :: term()}).

-endif.
